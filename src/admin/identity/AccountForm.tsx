'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { callAccount } from './callAccount'

type Answer = Awaited<ReturnType<typeof callAccount>>
export type FieldErrors = Record<string, string | undefined>

type Props = {
  id?: string
  submitLabel: string
  className: string
  /** Sends what was typed. */
  send: (typed: Record<string, string>) => Promise<Answer>
  onDone: () => void
  children: (errors: FieldErrors) => ReactNode
}

/**
 * A form of the panel's account pages: one submit at a time, refusals beside their fields or above all of
 * them.
 */
export function AccountForm({ id, submitLabel, className, send, onDone, children }: Props) {
  const t = useTranslations('Panel')
  const [message, setMessage] = useState<string | null>(null)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [waiting, setWaiting] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (waiting) return
    setWaiting(true)
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    )
    const answer = await send(typed)
    if (answer.ok) return onDone()
    setWaiting(false)
    const { fields } = answer.refusal
    setErrors(Object.fromEntries(fields.map(({ path, message }) => [path, message])))
    setMessage(fields.length > 0 ? null : answer.refusal.message || t('Common.unreachable'))
    form.current?.querySelector<HTMLInputElement>(fields[0] ? `[name="${fields[0].path}"]` : 'input')?.focus()
  }

  return (
    <form ref={form} id={id} className={className} method="post" onSubmit={submit} noValidate>
      <div role="alert" style={{ color: 'var(--theme-error-600)', marginBlockEnd: message ? '1rem' : 0 }}>
        {message}
      </div>
      {children(errors)}
      <Button type="submit" size="large" disabled={waiting}>
        {submitLabel}
      </Button>
    </form>
  )
}
