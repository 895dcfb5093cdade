'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { MESSAGE_MAX, type MessageView } from '@/contracts/messages'
import { DiscardDraft } from '@/ui/DiscardDraft'
import { KeepDraft } from '@/ui/KeepDraft'
import { SendOnKeys } from '@/ui/SendOnKeys'
import { callDoor, type Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { RefusalNote } from '../panel/RefusalNote'
import { FilesInput } from './FilesInput'

type Props = { conversation: string; of: string; draftSecret: string; onSent: (message: MessageView) => void }

/**
 * Writes into the open conversation; a repeated press is the same message. A press before the page has
 * come to life sends nothing that would stand in an address.
 */
export function WriteForm({ conversation, of, draftSecret, onSent }: Props) {
  const t = useTranslations('Panel')
  const [attempt, setAttempt] = useState(() => crypto.randomUUID() as string)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    const sent = new FormData(form)
    sent.set('attemptId', attempt)
    setSending(true)
    const answer = await callDoor<{ message: MessageView }>(
      'POST',
      `/staff/conversations/${conversation}/messages`,
      sent,
    )
    setSending(false)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    form.reset()
    // A form that is emptied by a script says nothing of it: the draft of what was sent would come back.
    form.querySelector('textarea')?.dispatchEvent(new Event('input', { bubbles: true }))
    setAttempt(crypto.randomUUID())
    onSent(answer.body.message)
  }
  return (
    <form onSubmit={send} method="post" className="trs-thread__write">
      <PanelField name="body" label={t('Messages.body')} refusal={refusal}>
        {(wired) => <textarea {...wired} rows={3} maxLength={MESSAGE_MAX} required />}
      </PanelField>
      <FilesInput refusal={refusal} />
      <KeepDraft field="body" of={of} secret={draftSecret} attempt={attempt} />
      <SendOnKeys />
      <RefusalNote refusal={refusal} />
      {isSending && <progress aria-label={t('Messages.sendingNow')} />}
      <div className="trs-dialog__ways">
        <DiscardDraft
          field="body"
          discard={t('Messages.discard')}
          undo={t('Messages.undo')}
          discarded={t('Messages.discarded')}
          className="btn btn--style-secondary btn--size-medium"
        />
        <Button type="submit" size="medium" disabled={isSending}>
          {t(isSending ? 'Messages.sending' : 'Messages.send')}
        </Button>
      </div>
    </form>
  )
}
