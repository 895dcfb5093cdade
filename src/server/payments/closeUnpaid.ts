import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import { askCheckout } from '@/server/payments/askCheckout'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Longer than the provider is waited for: a checkout that still has no page then never got one. */
const OPENING_SECONDS = 120

type Open = { id: string; session: string | null; isOpening: boolean }

/**
 * Ends the checkouts of subscriptions that this client opened and left, at the provider first: none of them
 * can be paid beside the one that comes now.
 * @throws DomainError outcome_exists where one has just been paid, or is opening in another window
 */
export async function closeUnpaid({ payload, payments }: Cashier, client: string): Promise<void> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const open = await rowsOf<Open>(
    poolOf(payload),
    sql`select id, session_id as session,
          session_id is null and created_at > ${now} - make_interval(secs => ${OPENING_SECONDS}) as "isOpening"
        from checkouts where client_id = ${client}::uuid and kind = 'subscription' and status = 'open'`,
  )
  for (const { id, session, isOpening } of open) {
    if (isOpening)
      refuse('A checkout is opening in another window. Go on there, or try again in two minutes.')
    if (session && !(await payments.closeCheckout(session))) {
      // Its events may never come: whoever paid is not to wait for them.
      await askCheckout({ payload, payments }, session)
      refuse('You have just paid for a subscription. It is here as soon as the payment has arrived.')
    }
    await poolOf(payload).execute(
      sql`update checkouts set status = 'expired', updated_at = ${now}
          where id = ${id}::uuid and status = 'open'`,
    )
  }
}

function refuse(message: string): never {
  throw new DomainError('outcome_exists', message)
}
