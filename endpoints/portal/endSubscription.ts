import type { Endpoint } from 'payload'
import { answerSubscription } from '@/endpoints/portal/answerSubscription'
import { buyingSubscription, ownSubscription } from '@/endpoints/portal/ownSubscription'
import type { Counter } from '@/server/payments/settleStored'

/**
 * The client ends a subscription with its period, or takes that back before. Credits that are paid for stay.
 * 200 `{ subscription }`; 401; 404; 409 outcome_exists where it has ended, locked where it is to go on while
 * nothing may be bought; 429; 503.
 */
export function endSubscription(counter: Counter): Endpoint[] {
  const door = (errand: string, cancel: boolean): Endpoint => ({
    path: `/portal/subscriptions/:id/${errand}`,
    method: 'post',
    handler: async (req) => {
      const own = await (cancel ? ownSubscription(req) : buyingSubscription(req))
      await counter.payments.setCancelAtPeriodEnd(own.stripeId, cancel)
      return answerSubscription(req, counter, own)
    },
  })
  return [door('cancellation', true), door('resumption', false)]
}
