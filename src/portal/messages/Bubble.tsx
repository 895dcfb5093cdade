import type { MessageView } from '@/contracts/messages'
import { When } from '@/ui/When'
import { clockWords, momentWords } from '../time/timeWords'
import type { Viewer } from '../time/viewer'
import { SentFiles } from './SentFiles'
import type { ThreadWords } from './threadWords'

const SIDES = {
  client: 'justify-self-end bg-moss-wash border-transparent rounded-br-[4px]',
  therapist: 'justify-self-start bg-card border-line rounded-bl-[4px]',
}

type Props = { message: MessageView; name: string; viewer: Viewer; words: ThreadWords }

/** One message: the own ones on the right. */
export const Bubble = ({ message, name, viewer, words }: Props) => {
  const { from, body, at, readAt } = message
  const isOwn = from === 'client'
  return (
    <li className={`max-w-[88%] min-w-32 rounded-card border px-4 py-3 md:max-w-[76%] ${SIDES[from]}`}>
      <span className="sr-only">{isOwn ? words.you : name}: </span>
      <p className="break-words whitespace-pre-wrap">{body ?? <em>{words.unreadable}</em>}</p>
      <SentFiles message={message} locale={viewer.locale} words={words} />
      <p className="mt-1.5 flex gap-2 text-[0.9375rem] leading-snug text-soft">
        <When at={at}>
          <span title={momentWords(at, viewer)}>{clockWords(at, viewer)}</span>
        </When>
        {isOwn && <span className="ms-auto">{readAt ? words.read : words.sent}</span>}
      </p>
    </li>
  )
}
