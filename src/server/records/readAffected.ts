import type { Payload } from 'payload'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Affected = {
  /** `client:{id}` or `user:{id}`; the email address is looked up by whoever has to write to them. */
  person: string
  events: number
  actions: string[]
}
type Span = { from: number; to: number; actor: string | null }

/**
 * Whom the audit log names in a span of time (epoch milliseconds, `from` inclusive, `to` not): whose account,
 * session, credits, payment, note or message was touched, by one actor or by anybody. For a breach (Art. 33,
 * 34 GDPR): the people to whom something may have happened. `unbounded`: actions in the span that name nobody
 * and may concern everybody, like a table of payments that was downloaded.
 */
export async function readAffected(
  payload: Payload,
  { from, to, actor }: Span,
): Promise<{ people: Affected[]; unbounded: Record<string, number> }> {
  const span = sql`at >= to_timestamp(${from / 1000}::float8) and at < to_timestamp(${to / 1000}::float8)
    and (${actor}::text is null or actor = ${actor}::text)`
  const people = await rowsOf<Affected>(
    poolOf(payload),
    sql`with named as (
          select a.action, coalesce(
            case when a.facts->>'client' is not null then 'client:' || (a.facts->>'client') end,
            case when a.subject ~ '^(client|user):' then a.subject end,
            'client:' || coalesce(b.client_id, l.client_id, p.client_id, t.client_id)::text,
            n.recipient,
            case when a.actor ~ '^client:' then a.actor end) as person
          from audit_events a
            left join bookings b on a.subject = 'booking:' || b.id
            left join credit_lots l on a.subject = 'lot:' || l.id
            left join payments p on a.subject = 'payment:' || p.id
            left join tasks t on a.subject = 'task:' || t.id
            left join notification_events n on a.subject = 'notice:' || n.id
          where ${span})
        select person, count(*)::int as events, array_agg(distinct action order by action) as actions
        from named where person is not null group by person order by person`,
  )
  const rest = await rowsOf<{ action: string; events: number }>(
    poolOf(payload),
    sql`select action, count(*)::int as events from audit_events
        where ${span} and action = 'payments_exported' group by action`,
  )
  return { people, unbounded: Object.fromEntries(rest.map(({ action, events }) => [action, events])) }
}
