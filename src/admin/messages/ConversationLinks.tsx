import type { ConversationView } from '@/contracts/messages'
import { whenText } from '../panel/whenText'

type Props = { conversations: ConversationView[]; timeZone: string; current?: string }

/** With whom, when something was last written, and how much waits. */
export function ConversationLinks({ conversations, timeZone, current }: Props) {
  if (conversations.length === 0) return <p>Nobody has written yet, and you have written to nobody.</p>
  return (
    <ul>
      {conversations.map(({ id, name, last, unread }) => (
        <li key={id}>
          <a href={`/admin/messages?with=${id}`} aria-current={id === current ? 'page' : undefined}>
            <strong>{name}</strong>
            {unread > 0 && (
              <span className="trs-count">
                {unread}
                <span className="sr-only"> unread</span>
              </span>
            )}
            <small>
              {last ? (
                <>
                  {last.from === 'therapist' ? 'You, ' : ''}
                  <time dateTime={last.at}>{whenText(last.at, timeZone)}</time>
                </>
              ) : (
                'Nothing written yet'
              )}
            </small>
          </a>
        </li>
      ))}
    </ul>
  )
}
