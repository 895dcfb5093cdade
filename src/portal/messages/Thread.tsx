import { useLocale, useTranslations } from 'next-intl'
import type { ConversationView, MessageView } from '@/contracts/messages'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'
import type { Client } from '../answers'
import { Composer } from './Composer'
import { LiveMessages } from './LiveMessages'
import { MarkReadForm } from './MarkReadForm'
import { MessageList } from './MessageList'
import { threadAddress } from './threadAddress'

type Props = {
  conversation: ConversationView
  client: Client
  /** Oldest first. */
  messages: MessageView[]
  /** Where the earlier ones begin. */
  earlier: string | null
  isNewest: boolean
  attempt: string
}

/** One conversation: its messages and, at the newest end, the place to write. */
export const Thread = ({ conversation, client, messages, earlier, isNewest, attempt }: Props) => {
  const t = useTranslations('Messages')
  const { id, name, open, unread } = conversation
  const viewer = { locale: useLocale(), timeZone: client.timeZone }
  const texts = { you: t('you'), sent: t('sent'), read: t('read'), unreadable: t('unreadable') }
  const files = t('filesSent')
  const words = { ...texts, files, log: t('log', { name }), notLive: t('notLive') }
  const shown = { messages, name, viewer, words }
  return (
    <div className="max-w-3xl">
      {earlier && (
        <p className="mb-4 text-center">
          <LocalLink href={`/portal/messages/${id}?before=${earlier}#earlier`}>{t('earlier')}</LocalLink>
        </p>
      )}
      {messages.length === 0 && <p className="text-soft">{t('first', { name })}</p>}
      {isNewest ? <LiveMessages key={id} conversation={id} {...shown} /> : <MessageList {...shown} />}
      {!isNewest && (
        <p id="earlier" className="mt-6">
          <LocalLink href={threadAddress(id)}>{t('newest')}</LocalLink>
        </p>
      )}
      {isNewest && unread > 0 && <MarkReadForm conversation={id} upTo={messages.at(-1)?.id} />}
      {isNewest && open && <Composer conversation={id} client={client.id} attempt={attempt} />}
      {/* At the lower edge of the window, above a telephone's bar, whoever is led here by an address. */}
      <span id="newest" className="block scroll-mt-[calc(100dvh-1.5rem-var(--bar))]" />
      {!open && (
        <div className="mt-6">
          <Notice>{t('closed')}</Notice>
        </div>
      )}
    </div>
  )
}
