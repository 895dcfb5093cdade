import { nowMillis } from '@/server/clock'
import { askAgain } from '@/server/payments/askAgain'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

const BATCH = 20
const PAUSE_MINUTES = 15

type Due = { id: string; subscription: string }

/**
 * Asks the provider about live subscriptions that should have credits and have none: for those of the present
 * period, or for a period that is over by our record. What is proven goes through the inbox; nothing is
 * granted on a hunch. Each is asked about four times an hour at most.
 * @returns how many invoices were proven that nobody had told us of
 */
export async function scanSubscriptions(cashier: Cashier): Promise<number> {
  let found = 0
  for (const { subscription } of await takeDue(cashier)) {
    const invoices = await cashier.payments.listInvoices(subscription)
    for (const { id, status } of invoices.reverse()) {
      if (status !== 'paid') continue
      const about = { subject: { kind: 'invoice', id }, eventId: `renewal:${id}` } as const
      if ((await askAgain(cashier, about)) === 'processed') found += 1
    }
    await askAgain(cashier, { subject: { kind: 'subscription', id: subscription } })
  }
  return found
}

const isDue = (at: Statement) => sql`
  s.status in ('active', 'trialing', 'past_due', 'unpaid', 'paused', 'incomplete', 'other')
  and coalesce(s.scanned_at, s.created_at) <= ${at} - make_interval(mins => ${PAUSE_MINUTES})
  and (s.current_period_end <= ${at} or not exists (
    select from credit_lots l where l.source = 'period' and regexp_replace(l.grant_key, '-[^-]*$', '') =
      'grant:sub:' || s.stripe_item_id || ':'
        || to_char(s.current_period_start at time zone 'UTC', 'YYYYMMDD"T"HH24MISS"Z"')))`

/** A condition: the provider is to be asked about some subscription at `at`. */
export const subscriptionsDue = (at: Statement) =>
  sql`exists (select from subscriptions s where ${isDue(at)})`

async function takeDue({ payload }: Cashier): Promise<Due[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return rowsOf<Due>(
    poolOf(payload),
    sql`update subscriptions set scanned_at = ${now} where id in (
        select s.id from subscriptions s where ${isDue(now)}
        order by s.scanned_at nulls first, s.id limit ${BATCH} for update skip locked)
      returning id, stripe_subscription_id as subscription`,
  )
}
