import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'

const SHOWN = 5
const NEW = '/admin/collections/enquiries?where[and][0][status][equals]=new'

type Enquiry = { id: string; receivedAt: string; name?: string | null }

/** On the dashboard, for the office: who has written from the public site and has no answer yet. */
export async function NewEnquiries({ user, payload }: PanelProps) {
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
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-enquiries">
      <h2 id="trs-enquiries">Enquiries without an answer</h2>
      <ul>
        {docs.map(({ id, receivedAt, name }) => (
          <li key={id}>
            <time dateTime={receivedAt}>{whenText(receivedAt, timeZone)}</time>
            <a href={`/admin/collections/enquiries/${id}`}>{name ?? 'Somebody'}</a>
          </li>
        ))}
      </ul>
      <a href={NEW}>All of them ({totalDocs})</a>
    </section>
  )
}
