import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import type { Notice } from './Notice'
import { NoticeErrands } from './NoticeErrands'
import { kindText, noticeWords, readerText } from './noticeWords'

/** What may be done with the notice on the screen, as its status allows. */
export async function NoticeActions({ id, user, payload }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<Notice>({
    collection: 'notification-events',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
  })
  const [notice] = docs
  if (!notice) return null
  const { kind, status, recipient, sentAt, dueAt } = notice
  const what = `${kindText(kind)} ${readerText(recipient, kind)}`
  return (
    <section className="trs-actions" aria-label="Notice">
      <p>
        <strong>{noticeWords[status]}</strong> · {what} ·{' '}
        {whenText(sentAt ?? dueAt, await practiceZone(payload))}
      </p>
      {['planned', 'dead', 'unknown'].includes(status) && <NoticeErrands notice={id} of={what} />}
    </section>
  )
}
