import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'

const SHOWN = 5
const NEW = '/admin/collections/enquiries?where[and][0][status][equals]=new'

type Enquiry = { id: string; receivedAt: string; name?: string | null }

/** On the dashboard, for the office: who has written from the public site and has no answer yet. */
export async function NewEnquiries({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'owner', 'staff')) return null
  const { docs, totalDocs } = await payload.find<Enquiry>({
    collection: 'enquiries',
    user,
    overrideAccess: false,
    where: { status: { equals: 'new' } },
    sort: 'receivedAt',
    depth: 0,
    limit: SHOWN,
  })
  if (totalDocs === 0) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-enquiries">
      <h2 id="trs-enquiries">{t('Enquiries.title')}</h2>
      <ul>
        {docs.map(({ id, receivedAt, name }) => (
          <li key={id}>
            <time dateTime={receivedAt}>{whenText(receivedAt, timeZone, i18n.language)}</time>
            <a href={`/admin/collections/enquiries/${id}`}>{name ?? t('Enquiries.somebody')}</a>
          </li>
        ))}
      </ul>
      <a href={NEW}>{t('Common.allOfThem', { count: totalDocs })}</a>
    </section>
  )
}
