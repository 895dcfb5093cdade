'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Answer, Refusal } from './callDoor'
import { RefusalNote } from './RefusalNote'

type Props = {
  /** On the button that opens it. */
  label: string
  title: string
  /** What will follow, said before it is done. */
  intro?: string
  submitLabel: string
  isMain?: boolean
  children?: (refusal: Refusal | null) => ReactNode
  /** `attempt` stays the same until the dialog is opened anew: a repeated click is the same request. */
  send: (form: FormData, attempt: string) => Promise<Answer>
  /** Where it leads once it is done; to the same screen, where nothing is said. */
  leadsTo?: (body: unknown) => string
  /** Said once it is done, where the screen behind does not show it by itself. */
  done?: string
}

const showIt = (dialog: HTMLDialogElement | null) => dialog?.showModal()

/**
 * One errand at one of the staff's doors; the screen is loaded anew once it is done. It stands outside the
 * form that Payload draws around a document, so that neither is sent with the other.
 */
export function ActionDialog(props: Props) {
  const { label, title, intro, submitLabel, isMain, children, send, leadsTo, done } = props
  const t = useTranslations('Panel')
  const heading = useId()
  const attempt = useRef('')
  const opener = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isDone, setDone] = useState(false)

  const open = () => {
    attempt.current = crypto.randomUUID()
    setRefusal(null)
    setOpen(true)
  }
  const close = () => {
    if (isDone) return window.location.reload()
    setOpen(false)
    opener.current?.querySelector('button')?.focus()
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const form = event.currentTarget
    setSending(true)
    const answer = await send(new FormData(form), attempt.current)
    if (answer.ok && done) return setDone(true)
    if (answer.ok) {
      return leadsTo ? window.location.assign(leadsTo(answer.body)) : window.location.reload()
    }
    setSending(false)
    setRefusal(answer.refusal)
    form.querySelector<HTMLElement>(`[name="${answer.refusal.fields[0]?.path}"]`)?.focus()
  }

  const sheet = (
    <dialog ref={showIt} className="trs-dialog" aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {intro && !isDone && <p>{intro}</p>}
        {!isDone && children?.(refusal)}
        <RefusalNote refusal={refusal} />
        <p role="status">{isDone && done}</p>
        <div className="trs-dialog__ways">
          <Button buttonStyle="secondary" size="medium" onClick={close}>
            {t('Common.back')}
          </Button>
          {!isDone && (
            <Button type="submit" size="medium" disabled={isSending}>
              {isSending ? t('Common.moment') : submitLabel}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
  return (
    <span ref={opener}>
      <Button
        buttonStyle={isMain ? 'primary' : 'secondary'}
        size="small"
        onClick={open}
        extraButtonProps={{ 'aria-haspopup': 'dialog' }}
      >
        {label}
      </Button>
      {isOpen && createPortal(sheet, document.body)}
    </span>
  )
}
