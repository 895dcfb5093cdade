import type { Endpoint } from 'payload'
import { choosePlan } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { answerSubscription } from '@/endpoints/portal/answerSubscription'
import { buyingSubscription } from '@/endpoints/portal/ownSubscription'
import { bodyOf } from '@/server/bodyOf'
import { freezeTerms } from '@/server/payments/freezeTerms'
import { planLabel } from '@/server/payments/planLabel'
import { ensurePrice, readPlan } from '@/server/payments/readPlan'
import type { Counter } from '@/server/payments/settleStored'

/**
 * Another plan from the next period on: its terms are frozen now, nothing is prorated. 200 `{ subscription
 * }`; 401; 404; 409 outcome_exists for an ended one or the same plan, locked while nothing may be bought; 422
 * for a plan that cannot follow; 429; 503.
 */
export function changePlan(counter: Counter): Endpoint {
  return {
    path: '/portal/subscriptions/:id/plan',
    method: 'post',
    handler: async (req) => {
      const own = await buyingSubscription(req)
      const cashier = { payload: req.payload, payments: counter.payments }
      const plan = await readPlan(req.payload, (await bodyOf(req, choosePlan)).plan)
      if (plan.plan === own.plan) throw new DomainError('outcome_exists', 'This is your plan already.')
      const follows = plan.interval === own.interval && plan.currency === own.currency
      if (plan.kind !== 'subscription' || !follows || own.item === null) {
        throw new DomainError('invalid_input', 'This plan cannot follow yours.', {
          fields: [{ path: 'plan', message: 'Choose a subscription that renews as often as yours.' }],
        })
      }
      const stripePriceId = await ensurePrice(cashier, plan)
      // Who changes has a subscription: there is no further trial.
      const agreed = { ...plan, trialDays: 0 }
      await freezeTerms(req.payload, {
        client: own.client,
        plan: agreed,
        stripePriceId,
        subscription: own.id,
      })
      const label = await planLabel(req.payload, plan, own.client)
      await counter.payments.changePlan(own.stripeId, own.item, stripePriceId, label)
      return answerSubscription(req, counter, own)
    },
  }
}
