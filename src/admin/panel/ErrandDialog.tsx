'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Answer, Refusal } from './callDoor'
import { RefusalNote } from './RefusalNote'

/** What is asked at one of the staff's doors, and how it is told before. */
export type Errand = {
  title: string
  /** What will follow, said before it is done. */
  intro?: string
  submitLabel: string
  children?: (refusal: Refusal | null) => ReactNode
  /** `attempt` stays the same as long as the dialog is open: a repeated click is the same request. */
  send: (form: FormData, attempt: string) => Promise<Answer>
  /** Where it leads once it is done; to the same screen, where nothing is said. */
  leadsTo?: (body: unknown) => string
  /** Said once it is done, where the screen behind does not show it by itself. */
  done?: string
}

const showIt = (dialog: HTMLDialogElement | null) => dialog?.showModal()
/** Closed before anybody else takes the focus: while it is open nothing outside can. */
const closeIt = ({ target }: { target: unknown }) =>
  target instanceof Element && target.closest('dialog')?.close()

/** One errand, open; the screen is loaded anew once it is done, and after a refusal all is as it was. */
export function ErrandDialog(errand: Errand & { onClose: () => void }) {
  const { title, intro, submitLabel, children, send, leadsTo, done, onClose } = errand
  const t = useTranslations('Panel')
  const heading = useId()
  const [attempt] = useState(() => crypto.randomUUID())
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isDone, setDone] = useState(false)
  const close = () => (isDone ? window.location.reload() : onClose())
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const form = event.currentTarget
    setSending(true)
    const answer = await send(new FormData(form), attempt)
    if (answer.ok && done) return setDone(true)
    if (answer.ok) {
      return leadsTo ? window.location.assign(leadsTo(answer.body)) : window.location.reload()
    }
    setSending(false)
    setRefusal(answer.refusal)
    form.querySelector<HTMLElement>(`[name="${answer.refusal.fields[0]?.path}"]`)?.focus()
  }
  return (
    <dialog ref={showIt} className="trs-dialog" aria-labelledby={heading} onClose={close}>
      <form onSubmit={submit}>
        <h2 id={heading}>{title}</h2>
        {intro && !isDone && <p>{intro}</p>}
        {!isDone && children?.(refusal)}
        <RefusalNote refusal={refusal} />
        <p role="status">{isDone && done}</p>
        <div className="trs-dialog__ways">
          <Button buttonStyle="secondary" size="medium" onClick={closeIt}>
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
}
