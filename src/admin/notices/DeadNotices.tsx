import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import type { Notice } from './Notice'
import { NoticeRow } from './NoticeRow'

const SHOWN = 10

/** On the dashboard, for the office: notices that were given up, until somebody settles them. */
export async function DeadNotices({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { docs, totalDocs } = await payload.find<Notice>({
    collection: 'notification-events',
    user,
    overrideAccess: false,
    where: { status: { in: ['dead', 'unknown'] } },
    sort: '-id',
    depth: 0,
    limit: SHOWN,
  })
  if (totalDocs === 0) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  const all = '/admin/collections/notification-events?where[and][0][status][in]=dead,unknown'
  return (
    <section className="trs-today" aria-labelledby="trs-dead-notices">
      <h2 id="trs-dead-notices">{t('Notices.dead')}</h2>
      <ul>
        {docs.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} timeZone={timeZone} i18n={i18n} isOpen />
        ))}
      </ul>
      <a href={all}>{t('Common.allOfThem', { count: totalDocs })}</a>
    </section>
  )
}
