import type { NoteSubject } from '@/domain/notifications/note'
import { nowMillis } from '@/server/clock'
import { linkHash, linkToken } from '@/server/linkTokens'
import { erasureToken } from '@/server/rights/erasureToken'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { readOffered } from '@/server/waiting/readOffered'
import { wordIn } from '@/server/wordIn'

type Row = {
  id: string
  subject: string
  kind: string
  isUser: boolean
  lot: Omit<Extract<NoteSubject, { about: 'lot' }>, 'about'> | null
  payment: Omit<Extract<NoteSubject, { about: 'payment' }>, 'about'> | null
  erasure: { dueAt: number; isOpen: boolean } | null
  series: Omit<Extract<NoteSubject, { about: 'series' }>, 'about'> | null
  link: string | null
  isRead: boolean
}

const PLAN_NAME = wordIn({ table: 'plans', column: 'name', row: 'p', locale: sql`c.locale` })

/** What notices that are about no session speak of, as it now stands; null where that is gone. */
export async function readNotes(
  runner: SqlRunner,
  ids: string[],
): Promise<Map<string, { id: string; subject: NoteSubject | null }>> {
  const rows = await rowsOf<Row>(
    runner,
    sql`select e.id, e.subject, e.kind, e.recipient like 'user:%' as "isUser",
          (select json_build_object('available', l.available, 'expiresAt', ${millis(sql`l.expires_at`)},
             'balance', (select coalesce(sum(o.available), 0) from credit_lots o
               where o.client_id = l.client_id and o.credit_type = l.credit_type and o.available > 0
                 and o.frozen is not true and (o.expires_at is null or o.expires_at > t.now)),
             'renews', exists (select from subscriptions s join plans p on p.id = s.plan_id
               where s.client_id = l.client_id and p.credit_type = l.credit_type and s.status in ('active', 'trialing')
                 and s.cancel_at_period_end is not true))
           from credit_lots l where e.kind in ('credit_low', 'lot_expiring') and l.id = e.subject::uuid) as lot,
          (select json_build_object('plan', coalesce(${PLAN_NAME}, p.name), 'amount', y.amount, 'currency', y.currency,
             'credits', case when e.kind in ('payment_received', 'renewal') then
               (select sum(l.granted) from credit_lots l where l.evidence = y.evidence) end,
             'isPaid', exists (select from payments o where o.object_id = y.object_id and o.status = 'paid'))
           from payments y left join plans p on p.id = y.plan_id left join clients c on c.id = y.client_id
           where (e.kind = 'renewal' or starts_with(e.kind, 'payment_')) and y.id = e.subject::uuid) as payment,
          (select json_build_object('dueAt', ${millis(sql`x.due_at`)},
             'isOpen', x.taken_back_at is null and x.done_at is null)
           from erasures x where starts_with(e.kind, 'erasure_') and x.id = e.subject::uuid) as erasure,
          (select json_build_object('isOver', r.ended_at is not null,
             'booked', (select count(*) from bookings b where b.series_id = r.id and b.status = 'booked'),
             'planned', (select count(*) from bookings b where b.series_id = r.id and b.status = 'planned'))
           from series r where starts_with(e.kind, 'series_') and r.id = e.subject::uuid) as series,
          (select k.token_hash from account_tokens k where e.kind in ('verify', 'setup', 'reset')
             and k.id = e.subject::uuid and k.used_at is null and k.expires_at > t.now) as link,
          e.kind = 'message' and not exists (select from messages m where m.conversation_id = e.subject::uuid
            and m.read_at is null and m.sender <> e.recipient) as "isRead"
        from notification_events e, (select to_timestamp(${nowMillis()} / 1000) as now) t
        where e.id = any(${`{${ids}}`}::uuid[])`,
  )
  return asMap(rows, await readOffered(runner, idsOf(rows, 'slot_freed')))
}

const idsOf = (rows: Row[], kind: string) =>
  rows.filter((row) => row.kind === kind).map(({ subject }) => subject)

function asMap(rows: Row[], slots: Map<string, NoteSubject>) {
  return new Map(
    rows.map((row) => [row.id, { id: row.subject, subject: slots.get(row.subject) ?? subjectOf(row) }]),
  )
}

function subjectOf(row: Row): NoteSubject | null {
  const { kind, subject, isUser, lot, payment, erasure, series, link } = row
  if (kind.startsWith('erasure_'))
    return erasure && { about: 'erasure', ...erasure, token: erasureToken(subject) }
  if (kind === 'slot_freed') return null
  if (kind.startsWith('series_')) return series && { about: 'series', ...series }
  if (kind === 'message' || kind === 'export_ready') return row.isRead ? null : { about: 'waiting' }
  if (kind === 'credit_low' || kind === 'lot_expiring') return lot && { about: 'lot', ...lot }
  if (kind.startsWith('payment_') || kind === 'renewal') return payment && { about: 'payment', ...payment }
  // A link of another secret than today's could not be made again: it is as good as used.
  const token = link !== null && link === linkHash(subject) ? linkToken(subject) : null
  return { about: 'account', side: isUser ? 'users' : 'clients', token }
}
