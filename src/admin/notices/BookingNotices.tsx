import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import type { Notice } from './Notice'
import { NoticeRow } from './NoticeRow'

const SHOWN = 50
const OPEN = ['planned', 'dead', 'unknown']

/** On the page of a session, for the office: whom it told what and when, and what is still to come. */
export async function BookingNotices({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<Notice>({
    collection: 'notification-events',
    user,
    overrideAccess: false,
    where: { booking: { equals: id } },
    sort: 'id',
    depth: 0,
    limit: SHOWN,
  })
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-notices">
      <h2 id="trs-notices">{t('Notices.title')}</h2>
      {docs.length === 0 && <p>{t('Notices.none')}</p>}
      <ul>
        {docs.map((notice) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            timeZone={timeZone}
            i18n={i18n}
            isOpen={OPEN.includes(notice.status)}
          />
        ))}
      </ul>
    </section>
  )
}
