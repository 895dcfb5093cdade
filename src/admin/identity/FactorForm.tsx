'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Answer, Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

export type Codes = { recoveryCodes?: string[] | null }

type Props = {
  label: string
  isMain?: boolean
  send: (form: FormData) => Promise<Answer<Codes>>
  /** With recovery codes, where the errand made some. */
  onDone: (codes: string[] | null) => void
  children?: (refusal: Refusal | null) => ReactNode
}

/** One errand about one's own second factors: one at a time, a refusal beside its field or below it. */
export function FactorForm({ label, isMain, send, onDone, children }: Props) {
  const t = useTranslations('Panel')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (isSending) return
    setSending(true)
    const answer = await send(new FormData(event.currentTarget))
    setSending(false)
    if (answer.ok) return onDone(answer.body.recoveryCodes ?? null)
    setRefusal(answer.refusal)
  }

  return (
    <form onSubmit={submit} className="trs-factor__form" aria-label={label}>
      {children?.(refusal)}
      <RefusalNote refusal={refusal} />
      <Button type="submit" size="medium" buttonStyle={isMain ? 'primary' : 'secondary'} disabled={isSending}>
        {isSending ? t('Common.moment') : label}
      </Button>
    </form>
  )
}
