import { nowMillis } from '@/server/clock'
import { askCheckout } from '@/server/payments/askCheckout'
import { askEach, type Scanned } from '@/server/payments/askEach'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

const PAUSE_MINUTES = 15
/** After two hours the pause grows with the age: most of what is open by then was left. */
const PART_OF_AGE = 8

/**
 * Asks the provider about checkouts, packs too, that are open by our record: paid, and nobody said so, or
 * expired. Each is asked about four times an hour at most.
 */
export function scanCheckouts(cashier: Cashier): Promise<Scanned> {
  return askEach(
    cashier,
    () => takeOne(cashier),
    ({ session }) => askCheckout(cashier, session),
  )
}

const isDue = (at: Statement) => sql`
  c.status = 'open' and c.session_id is not null
  and c.updated_at <= ${at} - make_interval(mins => ${PAUSE_MINUTES})
  and c.updated_at + (c.updated_at - c.created_at) / ${PART_OF_AGE}::int <= ${at}`

/** A condition: the provider is to be asked about some checkout at `at`. */
export const checkoutsDue = (at: Statement) => sql`exists (select from checkouts c where ${isDue(at)})`

async function takeOne({ payload }: Cashier): Promise<{ session: string } | undefined> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const [taken] = await rowsOf<{ session: string }>(
    poolOf(payload),
    sql`update checkouts set updated_at = ${now} where id = (
        select c.id from checkouts c where ${isDue(now)}
        order by c.updated_at, c.id limit 1 for update skip locked)
      returning session_id as session`,
  )
  return taken
}
