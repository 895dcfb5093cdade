import { randomUUID } from 'node:crypto'
import type { PaymentSubject } from '@/domain/payments/provider'
import { type Cashier, type Settled, settleStored } from '@/server/payments/settleStored'
import { storeEvent } from '@/server/payments/storeEvent'

type About = { subject: PaymentSubject; eventId?: string }

/**
 * Something of ours has changed at the provider: it goes the way of every event, through the inbox, and is
 * settled at once. The provider's own event about it then finds nothing to do.
 * @returns null where it was in the inbox already
 */
export async function askAgain(
  cashier: Cashier,
  { subject, eventId = `asked:${randomUUID()}` }: About,
): Promise<Settled | null> {
  const { payload, payments } = cashier
  const row = await storeEvent(payload, {
    eventId,
    provider: payments.name,
    type: 'asked',
    subject,
    livemode: payments.livemode,
    claimed: true,
  })
  return row ? settleStored(cashier, row) : null
}
