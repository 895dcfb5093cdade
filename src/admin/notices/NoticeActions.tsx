import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { isTried, type Notice } from './Notice'
import { NoticeErrands } from './NoticeErrands'
import { noticeText } from './noticeText'

/** What may be done with the notice on the screen, as its status allows. */
export async function NoticeActions({ id, user, payload, i18n }: PanelProps) {
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
  const t = wordsIn(i18n)
  const what = noticeText({ kind, recipient }, t)
  return (
    <section className="trs-actions" aria-label={t('Notices.label')}>
      <p>
        <strong>{t(`Notices.status.${status}`)}</strong> · {what} ·{' '}
        {whenText(sentAt ?? dueAt, await practiceZone(payload), i18n.language)}
      </p>
      {['planned', 'dead', 'unknown'].includes(status) && (
        <NoticeErrands notice={id} of={what} isTried={isTried(notice)} />
      )}
    </section>
  )
}
