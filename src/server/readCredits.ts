import type { Payload } from 'payload'
import type { CreditsView } from '@/contracts/credits'
import type { EntryType } from '@/domain/ledger/entry'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

/** A statement shows this many of the newest entries; the balances count all of them. */
const ENTRIES_MAX = 1_000

/** So many days on which credits end are told of. */
const ENDS_MAX = 50

type End = Omit<CreditsView['ends'][number], 'at'> & { at: number }

type Line = {
  type: EntryType
  quantity: number
  available: number
  at: number
  key: string
  booking: string | null
  payment: string | null
  lot: string
}

/**
 * What a client's credits are, or were at an instant (epoch milliseconds, inclusive), recounted from the
 * entries. Credits of a lot that is over at that instant, or frozen, do not count as available; the lines
 * count them until an entry takes them.
 */
export async function readCredits(payload: Payload, client: string, at: number | null): Promise<CreditsView> {
  const until = at === null ? sql`'infinity'::timestamptz` : sql`to_timestamp(${at / 1000}::float8)`
  type Row = { balances: CreditsView['balances']; lines: Line[]; ends: End[] }
  const [row] = await rowsOf<Row>(
    poolOf(payload),
    sql`
    with entries as (
      select e.*, l.frozen, l.expires_at, l.credit_type, l.evidence as paid_by,
        case when e."from" = e."to" then 0 when e."to" = 'available' then e.quantity
             when e."from" = 'available' then -e.quantity else 0 end as change,
        case when e."from" = e."to" then 0 when e."to" = 'held' then e.quantity
             when e."from" = 'held' then -e.quantity else 0 end as held_change
      from credit_lots l join ledger_entries e on e.lot_id = l.id
      where l.client_id = ${client}::uuid and e.at <= ${until}),
    lines as (
      select type, change as quantity, (sum(change) over (order by at, id))::int as available, at, id, key,
        booking_id as booking, lot_id as lot,
        case when type in ('grant', 'revoke', 'reinstate') then paid_by end as paid_by
      from entries order by at desc, id desc limit ${ENTRIES_MAX}),
    balances as (${balancesAt(at, until)}),
    ends as (${endsAt(at, until)})
    select
      (select coalesce(json_agg(n order by n.at, n."creditType"), '[]') from ends n) as ends,
      (select coalesce(json_agg(b order by b."creditType"), '[]') from balances b) as balances,
      (select coalesce(json_agg(json_build_object('type', type, 'quantity', quantity, 'available', available,
          'at', ${millis(sql`at`)}, 'key', key, 'booking', booking, 'lot', lot,
          'payment', (select payment_id from receipts where evidence = paid_by and corrects_id is null)) order by at, id), '[]')
        from lines) as lines`,
  )
  const { balances = [], lines = [], ends = [] } = row ?? {}
  return {
    available: balances.reduce((sum, { available }) => sum + available, 0),
    held: balances.reduce((sum, { held }) => sum + held, 0),
    balances,
    entries: lines.map(asEntry),
    ends: ends.map((end) => ({ ...end, at: toIso(end.at) })),
  }
}

/** What is free and held of each type of credit. */
const balancesAt = (at: number | null, until: Statement) => sql`
      select credit_type as "creditType",
        coalesce(sum(change) filter (where not (${at === null} and frozen) and (expires_at is null or expires_at >
          least(${until}, to_timestamp(${nowMillis()} / 1000)))), 0)::int as available,
        sum(held_change)::int as held
      from entries group by credit_type`

/** Of what is free, that which ends, a day and a type of credit at a time. */
const endsAt = (at: number | null, until: Statement) => sql`
  select credit_type as "creditType", ${millis(sql`expires_at`)} as at, sum(change)::int as available
  from entries where not (${at === null} and frozen)
    and expires_at > least(${until}, to_timestamp(${nowMillis()} / 1000))
  group by credit_type, expires_at having sum(change) > 0 order by expires_at, credit_type limit ${ENDS_MAX}`

function asEntry({ booking, payment, at, ...line }: Line) {
  return { ...line, at: toIso(at), ...(booking ? { booking } : {}), ...(payment ? { payment } : {}) }
}
