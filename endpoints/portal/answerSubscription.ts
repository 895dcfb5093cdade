import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import type { OwnSubscription } from '@/endpoints/portal/ownSubscription'
import { askAgain } from '@/server/payments/askAgain'
import { readSubscriptions } from '@/server/payments/readSubscriptions'
import type { Counter } from '@/server/payments/settleStored'
import { poolOf, sql } from '@/server/sql'

/** What a subscription is after the provider was told of a change: asked again, noted, answered. */
export async function answerSubscription(
  req: PayloadRequest,
  { payments }: Counter,
  { id, stripeId }: OwnSubscription,
): Promise<Response> {
  const cashier = { payload: req.payload, payments }
  await askAgain(cashier, { subject: { kind: 'subscription', id: stripeId } })
  const [subscription] = await readSubscriptions(poolOf(req.payload), sql`s.id = ${id}::uuid`)
  if (!subscription) throw new DomainError('not_found', 'There is no such subscription.')
  return Response.json({ subscription })
}
