import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { type AuditFilters, asWhere, NEWEST_FIRST, placeOf } from './auditFilters'
import { PEOPLE, readNames } from './readNames'

export type AuditEvent = {
  id: string
  action: string
  actor: string
  subject?: string | null
  ipPrefix?: string | null
  facts: Record<string, unknown>
  at: string
}

/** `names`: by `client:{id}` and `user:{id}`, of all on the page; `older`: after which place it goes on. */
export type AuditPage = { events: AuditEvent[]; names: Map<string, string>; older: string | null }

const PAGE = 50

type Asked = { payload: PanelProps['payload']; user: PanelUser; timeZone: string }

/** Newest first, in the name of `user`: whoever is no owner is refused by the log itself. */
export async function readAuditPage(asked: Asked, filters: AuditFilters): Promise<AuditPage> {
  const { payload, user, timeZone } = asked
  const people = filters.person ? await findPeople(asked, filters.person) : []
  const { docs } = await payload.find<AuditEvent>({
    collection: 'audit-events',
    user,
    overrideAccess: false,
    where: asWhere(filters, people, timeZone),
    sort: NEWEST_FIRST,
    limit: PAGE,
    depth: 0,
  })
  const last = docs.length === PAGE ? docs.at(-1) : undefined
  const older = last ? placeOf(last) : null
  return { events: docs, names: await readNames(asked, docs.flatMap(namesIn)), older }
}

/** Names in the log of whoever has this in the name or address, or is called so in the log. */
async function findPeople({ payload, user }: Asked, person: string): Promise<string[]> {
  const found = [person]
  for (const [collection, kind] of PEOPLE) {
    const where = { or: [{ name: { like: person } }, { email: { like: person } }] }
    const { docs } = await payload.find<{ id: string }>({
      collection,
      user,
      overrideAccess: false,
      where,
      limit: 20,
      depth: 0,
    })
    found.push(...docs.map(({ id }) => `${kind}:${id}`))
  }
  return found
}

function namesIn({ actor, subject }: AuditEvent): string[] {
  return [actor, subject ?? '']
}
