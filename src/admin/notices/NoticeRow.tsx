import { whenText } from '../panel/whenText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { isTried, type Notice } from './Notice'
import { NoticeErrands } from './NoticeErrands'
import { noticeText } from './noticeText'

type Props = { notice: Notice; timeZone: string; i18n: Spoken; isOpen: boolean }

/** One notice: what, to whom, when, what became of it; with its errands where something is left to do. */
export function NoticeRow({ notice, timeZone, i18n, isOpen }: Props) {
  const { id, kind, status, recipient, dueAt, sentAt, lastError } = notice
  const when = whenText(sentAt ?? dueAt, timeZone, i18n.language)
  const t = wordsIn(i18n)
  const what = noticeText({ kind, recipient }, t)
  return (
    <li>
      <time dateTime={sentAt ?? dueAt}>{when}</time>
      <a href={`/admin/collections/notification-events/${id}`}>{what}</a>
      <span>
        {t(`Notices.status.${status}`)}
        {lastError && ` (${lastError})`}
      </span>
      {isOpen && <NoticeErrands notice={id} of={`${what}, ${when}`} isTried={isTried(notice)} />}
    </li>
  )
}
