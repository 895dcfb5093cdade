import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type EveryDoor = { method: string; path: string }

/** Every door there is: ours, and Payload's own of every collection and global; parameters filled in. */
export function everyDoor({ config }: Payload, ids: Record<string, string>): EveryDoor[] {
  const under = (prefix: string, own: false | { method: string; path: string }[], id = uuidv7()) =>
    (own || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      path: `/api${prefix}${path === '/' ? '' : path}`
        .replace('/bookings/:id', `/bookings/${ids.bookings}`)
        .replace('/clients/:id', `/clients/${ids.clients}`)
        .replace(/:\w+\??/g, id),
    }))
  const doors = [
    ...under('', config.endpoints),
    ...config.collections.flatMap(({ slug, endpoints }) => under(`/${slug}`, endpoints, ids[slug])),
    ...config.globals.flatMap(({ slug, endpoints }) => under(`/globals/${slug}`, endpoints)),
  ]
  const once = new Map(doors.map((door) => [`${door.method} ${door.path}`, door]))
  return [...once.values()]
}

/** Tables that a look may write to: the counters of calls, and the log of who was refused. */
const OF_LOOKING = ['rate_limits', 'audit_events']

/**
 * One sum over every row of every table; when a session was last seen is left out, and so are counters and,
 * where `looking`, the audit log.
 */
export async function sumOf(
  payload: Payload,
  { looking }: { looking: boolean },
): Promise<Record<string, string>> {
  const pool = poolOf(payload)
  const tables = await rowsOf<{ name: string }>(
    pool,
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const sums: Record<string, string> = {}
  for (const { name } of tables) {
    if (name === OF_LOOKING[0] || (looking && OF_LOOKING.includes(name))) continue
    const [row] = await rowsOf<{ sum: string }>(
      pool,
      sql`select count(*) || ' ' || md5(coalesce(string_agg(t.text, '' order by t.text), '')) as sum
          from (select (to_jsonb(r) - 'last_seen_at')::text as text from ${sql.identifier(name)} r) t`,
    )
    sums[name] = row?.sum ?? ''
  }
  return sums
}
