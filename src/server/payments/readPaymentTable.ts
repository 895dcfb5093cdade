import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Cell } from '@/domain/payments/csv'
import { toIso } from '@/domain/scheduling/instant'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** One table holds so many rows; whoever has more asks for a shorter time. */
const ROWS_MAX = 20_000

export const PAYMENT_COLUMNS = [
  'received',
  'kind',
  'processing',
  'outcome',
  'status',
  'client',
  'plan',
  'amount',
  'currency',
  'receipt',
  'evidence',
  'payment',
  'refunded',
]

type Words = 'kind' | 'processing' | 'outcome' | 'status' | 'client' | 'plan' | 'currency' | 'evidence' | 'id'
type Row = Record<Words, string | null> & {
  at: number
  amount: number | null
  receipt: string | null
  refunded: number | null
}

const TELLS_AMOUNT = sql`(m.outcome = 'granted' or m.processing = 'parked' and not exists (
  select from payments o where o.evidence = m.evidence and (o.outcome = 'granted'
    or o.processing = 'parked' and o.amount is not null and (o.received_at, o.id) < (m.received_at, m.id))))`

/**
 * What the provider told about money between two instants (epoch milliseconds, the last one not included),
 * the oldest first; amounts in whole units of their currency. Many rows tell of one payment: its amount
 * stands once, on the row that granted, or while none did on the first that is parked.
 * @throws DomainError too_large
 */
export async function readPaymentTable(
  payload: Payload,
  { from, to }: { from: number; to: number },
): Promise<Cell[][]> {
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select ${millis(sql`m.received_at`)} as at, m.kind, m.processing, m.outcome, m.status, c.name as client,
          p.slug as plan, case when ${TELLS_AMOUNT} then m.amount end as amount, m.currency, r.numbers as receipt, m.evidence, m.id, r.refunded
        from payments m left join clients c on c.id = m.client_id left join plans p on p.id = m.plan_id
          left join lateral (select string_agg(n.number::text, ' ' order by n.number) as numbers,
            -sum(n.amount) filter (where n.corrects_id is not null) as refunded
            from receipts n where n.payment_id = m.id) r on true
        where m.kind <> 'other' and m.received_at >= to_timestamp(${from / 1000}::float8)
          and m.received_at < to_timestamp(${to / 1000}::float8)
        order by m.received_at, m.id limit ${ROWS_MAX + 1}`,
  )
  if (rows.length > ROWS_MAX) {
    throw new DomainError('too_large', `These are more than ${ROWS_MAX} rows. Choose a shorter time.`)
  }
  return rows.map(({ at, amount, currency, ...row }) => [
    toIso(at),
    row.kind,
    row.processing,
    row.outcome,
    row.status,
    row.client,
    row.plan,
    amount === null ? null : inUnits(amount, currency ?? 'EUR'),
    currency,
    row.receipt,
    row.evidence,
    row.id,
    row.refunded === null ? null : inUnits(row.refunded, currency ?? 'EUR'),
  ])
}

function inUnits(amount: number, currency: string): number {
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions()
  return amount / 10 ** digits
}
