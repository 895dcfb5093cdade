import type { ConversationView } from '@/contracts/messages'
import { whenText } from '../panel/whenText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

type Props = { conversations: ConversationView[]; timeZone: string; current?: string; i18n: Spoken }

/** With whom, when something was last written, and how much waits. */
export function ConversationLinks({ conversations, timeZone, current, i18n }: Props) {
  const t = wordsIn(i18n)
  if (conversations.length === 0) return <p>{t('Messages.nobodyYet')}</p>
  return (
    <ul>
      {conversations.map(({ id, name, last, unread }) => (
        <li key={id}>
          <a href={`/admin/messages?with=${id}`} aria-current={id === current ? 'page' : undefined}>
            <strong>{name}</strong>
            {unread > 0 && (
              <span className="trs-count">
                {unread}
                <span className="sr-only">{t('Common.unread')}</span>
              </span>
            )}
            <small>
              {last ? (
                <>
                  {last.from === 'therapist' ? t('Messages.youAt') : ''}
                  <time dateTime={last.at}>{whenText(last.at, timeZone, i18n.language)}</time>
                </>
              ) : (
                t('Messages.nothingYet')
              )}
            </small>
          </a>
        </li>
      ))}
    </ul>
  )
}
