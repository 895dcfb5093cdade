import type { MessageView } from '@/contracts/messages'
import { fileSize } from '@/ui/fileSize'
import type { ThreadWords } from './threadWords'

type Props = { message: MessageView; locale: string; words: ThreadWords }

/** What was sent with a message, each to be kept: nothing of it is shown in place. */
export const SentFiles = ({ message: { conversation, attachments }, locale, words }: Props) => {
  if (attachments.length === 0) return null
  return (
    <ul aria-label={words.files} className="mt-2 grid gap-1">
      {attachments.map(({ id, name, bytes }) => (
        <li key={id} className="break-words">
          {name === null ? (
            <em>{words.unreadable}</em>
          ) : (
            <>
              <a href={`/api/portal/conversations/${conversation}/attachments/${id}`} download>
                {name}
              </a>{' '}
              <span className="text-[0.9375rem] text-soft">{fileSize(bytes, locale)}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
