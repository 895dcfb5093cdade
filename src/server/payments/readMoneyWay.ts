import type { Payload } from 'payload'
import { toIso } from '@/domain/scheduling/instant'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

/**
 * Where money has gone: the lots it bought, the sessions these pay for (credits that are held, used or
 * forfeited and neither released nor restored), its receipts and credit notes.
 */
export type MoneyWay = {
  client: { id: string; name: string } | null
  /** The provider's own names: of the objects told about, and of the payments behind them. */
  objects: string[]
  provider: { provider: string; livemode: boolean } | null
  lots: { id: string; granted: number; available: number; held: number; used: number; revoked: number }[]
  bookings: { id: string; startsAt: string; status: string; credits: number }[]
  receipts: { id: string; number: number; amount: number; currency: string; isNote: boolean }[]
}

const SHOWN = 50

/** @returns the way of one payment's money; null where there is no such payment */
export function readPaymentWay(payload: Payload, id: string): Promise<MoneyWay | null> {
  return readWay(
    payload,
    sql`p.evidence = (select evidence from payments where id = ${id}::uuid) or p.id = ${id}::uuid`,
  )
}

/** @returns the way of all money of one subscription; null where nothing was told of it */
export function readSubscriptionWay(payload: Payload, id: string): Promise<MoneyWay | null> {
  return readWay(payload, sql`p.subscription_id = ${id}::uuid`)
}

type Row = Omit<MoneyWay, 'bookings'> & {
  bookings: (Omit<MoneyWay['bookings'][number], 'startsAt'> & { startsAt: number })[]
}

async function readWay(payload: Payload, which: Statement): Promise<MoneyWay | null> {
  const [row] = await rowsOf<Row>(
    poolOf(payload),
    sql`
    with told as (select p.* from payments p where ${which}),
    lots as (select l.* from credit_lots l where l.source in ('pack', 'period')
      and l.evidence in (select evidence from told) order by l.created_at desc limit ${SHOWN}),
    spent as (
      select e.booking_id as id, sum(e.quantity) as credits from ledger_entries e
      where e.lot_id in (select id from lots) and e.booking_id is not null and e.type in ('hold', 'use', 'forfeit')
        and not exists (select from ledger_entries later
          where later.answers = e.key and later.type in ('release', 'restore'))
      group by e.booking_id)
    select
      (select json_build_object('id', c.id, 'name', c.name) from clients c
        where c.id = (select client_id from told where client_id is not null limit 1)) as client,
      (select json_agg(name order by name) from (select object_id as name from told where object_id is not null
        union select evidence from told where evidence is not null) names) as objects,
      (select json_build_object('provider', provider, 'livemode', livemode) from told limit 1) as provider,
      coalesce((select json_agg(json_build_object('id', id, 'granted', granted, 'available', available, 'held', held,
        'used', used, 'revoked', revoked) order by created_at desc) from lots), '[]') as lots,
      coalesce((select json_agg(json_build_object('id', b.id, 'startsAt', ${millis(sql`b.starts_at`)}, 'status', b.status,
        'credits', s.credits) order by b.starts_at desc) from (select * from spent limit ${SHOWN}) s
        join bookings b on b.id = s.id), '[]') as bookings,
      coalesce((select json_agg(json_build_object('id', r.id, 'number', r.number, 'amount', r.amount,
        'currency', r.currency, 'isNote', r.corrects_id is not null) order by r.number) from receipts r
        where r.evidence in (select evidence from told)), '[]') as receipts
    where exists (select from told)`,
  )
  if (!row) return null
  const bookings = row.bookings.map(({ startsAt, ...booking }) => ({ ...booking, startsAt: toIso(startsAt) }))
  return { ...row, objects: row.objects ?? [], bookings }
}
