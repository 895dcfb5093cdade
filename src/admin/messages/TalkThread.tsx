'use client'

import { useEffect, useRef } from 'react'
import type { ConversationView, MessageView } from '@/contracts/messages'
import { whenText } from '../panel/whenText'
import { TalkFiles } from './TalkFiles'
import { useTalk } from './useTalk'
import { WriteForm } from './WriteForm'

type Props = {
  conversation: ConversationView
  messages: MessageView[]
  hasEarlier: boolean
  isNewest: boolean
  user: string
  draftSecret: string
  timeZone: string
}

/** One conversation with a client, live at its newest end. */
export function TalkThread({
  conversation,
  messages: drawn,
  hasEarlier,
  isNewest,
  timeZone,
  ...writer
}: Props) {
  const { id, name, client, open } = conversation
  const { messages, isLive, add } = useTalk({ conversation: id, drawn, isNewest })
  const end = useRef<HTMLDivElement>(null)
  const newest = isNewest ? messages.at(-1)?.id : undefined
  // Each new message leads to the end.
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: 'end' })
  }, [newest])
  const here = `/admin/messages?with=${id}`
  return (
    <section aria-labelledby="trs-thread" className="trs-thread">
      <h2 id="trs-thread">
        <a href={`/admin/collections/clients/${client}`}>{name}</a>
      </h2>
      {hasEarlier && <a href={`${here}&before=${drawn[0]?.id}`}>Earlier messages</a>}
      {messages.length === 0 && <p>Nothing has been written yet.</p>}
      <div role="log" aria-label={`Messages with ${name}`}>
        <ol>
          {messages.map(({ id: key, from, body, attachments, at, readAt }) => (
            <li key={key} data-from={from}>
              <span className="sr-only">{from === 'therapist' ? 'You' : name}: </span>
              <p>{body ?? 'This message can no longer be opened.'}</p>
              <TalkFiles conversation={id} attachments={attachments} />
              <small>
                <time dateTime={at}>{whenText(at, timeZone)}</time>
                {from === 'therapist' && (readAt ? ' · Read' : ' · Sent')}
              </small>
            </li>
          ))}
        </ol>
      </div>
      <p role="status">{!isLive && 'New messages do not come in by themselves just now.'}</p>
      {!isNewest && <a href={here}>To the newest messages</a>}
      {isNewest && open && (
        <WriteForm
          conversation={id}
          of={`${writer.user}:${id}`}
          draftSecret={writer.draftSecret}
          onSent={add}
        />
      )}
      {!open && <p>Care has ended, or the client is gone: what was written stays to read.</p>}
      <div ref={end} />
    </section>
  )
}
