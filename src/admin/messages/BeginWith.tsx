'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { ConversationList, ConversationView } from '@/contracts/messages'
import { callDoor, type Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { RefusalNote } from '../panel/RefusalNote'

/** Begins a conversation with an own client. */
export function BeginWith({ startable }: Pick<ConversationList, 'startable'>) {
  const t = useTranslations('Panel')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  if (startable.length === 0) return null
  const begin = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const client = new FormData(event.currentTarget).get('client')
    const answer = await callDoor<{ conversation: ConversationView }>('POST', '/staff/conversations', {
      client,
    })
    if (answer.ok) return window.location.assign(`/admin/messages?with=${answer.body.conversation.id}`)
    setRefusal(answer.refusal)
  }
  return (
    <form onSubmit={begin} method="post" className="trs-messages__begin">
      <PanelField name="client" label={t('Messages.writeTo')} refusal={refusal}>
        {(wired) => (
          <select {...wired} required>
            {startable.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </PanelField>
      <Button type="submit" size="small" buttonStyle="secondary">
        {t('Messages.begin')}
      </Button>
      <RefusalNote refusal={refusal} />
    </form>
  )
}
