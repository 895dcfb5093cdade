import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { type AuditFilters, asWhere } from './auditFilters'

export type AuditEvent = {
  id: string
  action: string
  actor: string
  subject?: string | null
  ipPrefix?: string | null
  facts: Record<string, unknown>
  at: string
}

/** `names`: by `client:{id}` and `user:{id}`, of everybody on the page. */
export type AuditPage = { events: AuditEvent[]; names: Map<string, string>; older: string | null }

const PAGE = 50
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const PEOPLE = [
  ['clients', 'client'],
  ['users', 'user'],
] as const

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
    sort: '-at',
    limit: PAGE,
    depth: 0,
  })
  const older = docs.length === PAGE ? (docs.at(-1)?.at ?? null) : null
  return { events: docs, names: await readNames(asked, docs), older }
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

async function readNames({ payload, user }: Asked, events: AuditEvent[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const said = events.flatMap(({ actor, subject }) => [actor, subject ?? ''])
  for (const [collection, kind] of PEOPLE) {
    const ids = new Set(said.flatMap((one) => (one.startsWith(`${kind}:`) ? one.slice(kind.length + 1) : [])))
    const known = [...ids].filter((id) => UUID.test(id))
    if (known.length === 0) continue
    const { docs } = await payload.find<{ id: string; name: string }>({
      collection,
      user,
      overrideAccess: false,
      where: { id: { in: known } },
      limit: 2 * PAGE,
      depth: 0,
    })
    for (const { id, name } of docs) names.set(`${kind}:${id}`, name)
  }
  return names
}
