import { whenText } from '../panel/whenText'
import type { Notice } from './Notice'
import { NoticeErrands } from './NoticeErrands'
import { kindText, noticeWords, readerText } from './noticeWords'

type Props = { notice: Notice; timeZone: string; isOpen: boolean }

/** One notice: what, to whom, when, what became of it; with its errands where something is left to do. */
export function NoticeRow({ notice, timeZone, isOpen }: Props) {
  const { id, kind, status, recipient, dueAt, sentAt, lastError } = notice
  const when = whenText(sentAt ?? dueAt, timeZone)
  const what = `${kindText(kind)} ${readerText(recipient, kind)}`
  return (
    <li>
      <time dateTime={sentAt ?? dueAt}>{when}</time>
      <a href={`/admin/collections/notification-events/${id}`}>{what}</a>
      <span>
        {noticeWords[status]}
        {lastError && ` (${lastError})`}
      </span>
      {isOpen && <NoticeErrands notice={id} of={`${what}, ${when}`} />}
    </li>
  )
}
