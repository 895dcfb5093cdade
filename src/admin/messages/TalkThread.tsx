'use client'

import { useLocale, useTranslations } from 'next-intl'
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
  newest: string | null
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
  newest,
  timeZone,
  ...writer
}: Props) {
  const t = useTranslations('Panel')
  const language = useLocale()
  const { id, name, client, open } = conversation
  const { messages, isLive, add } = useTalk({ conversation: id, drawn, isNewest, newest })
  const end = useRef<HTMLDivElement>(null)
  const last = isNewest ? messages.at(-1)?.id : undefined
  // Each new message leads to the end.
  useEffect(() => {
    if (last) end.current?.scrollIntoView({ block: 'end' })
  }, [last])
  const here = `/admin/messages?with=${id}`
  return (
    <section aria-labelledby="trs-thread" className="trs-thread">
      <h2 id="trs-thread">
        <a href={`/admin/collections/clients/${client}`}>{name}</a>
      </h2>
      {hasEarlier && <a href={`${here}&before=${drawn[0]?.id}`}>{t('Messages.earlier')}</a>}
      {messages.length === 0 && <p>{t('Messages.noneYet')}</p>}
      <div role="log" aria-label={t('Messages.log', { name })}>
        <ol>
          {messages.map(({ id: key, from, body, attachments, at, readAt }) => (
            <li key={key} data-from={from}>
              <span className="sr-only">{from === 'therapist' ? t('Messages.you') : name}: </span>
              <p>{body ?? t('Messages.gone')}</p>
              <TalkFiles conversation={id} attachments={attachments} />
              <small>
                <time dateTime={at}>{whenText(at, timeZone, language)}</time>
                {from === 'therapist' && t(readAt ? 'Messages.read' : 'Messages.sent')}
              </small>
            </li>
          ))}
        </ol>
      </div>
      <p role="status">{!isLive && t('Messages.notLive')}</p>
      {!isNewest && <a href={here}>{t('Messages.toNewest')}</a>}
      {isNewest && open && (
        <WriteForm
          conversation={id}
          of={`${writer.user}:${id}`}
          draftSecret={writer.draftSecret}
          onSent={add}
        />
      )}
      {!open && <p>{t('Messages.closed')}</p>}
      <div ref={end} />
    </section>
  )
}
