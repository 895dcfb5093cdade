import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import type { SoldPlan } from '@/server/payments/readPlan'
import { poolOf, sql } from '@/server/sql'

type Agreed = {
  client: string
  plan: SoldPlan
  stripePriceId: string
  /** The subscription whose plan is changed; null for a checkout that begins something. */
  subscription: string | null
}

/** Our own record of what is agreed to, before the provider is told. @returns its id */
export async function freezeTerms(payload: Payload, agreed: Agreed): Promise<string> {
  const { client, plan, stripePriceId, subscription } = agreed
  const id = uuidv7()
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await poolOf(payload).execute(
    sql`insert into checkouts (id, client_id, plan_id, kind, credits, credit_type, valid_for, carry_over,
          trial_days, trial_credits, price, currency, "interval", stripe_price_id, status, subscription_id, created_at,
          updated_at)
        values (${id}::uuid, ${client}::uuid, ${plan.plan}::uuid, 
          ${plan.kind}, ${plan.credits}, ${plan.creditType},
          ${plan.validFor}::int, ${plan.carryOver}, ${plan.trialDays}, ${plan.trialCredits}, ${plan.price}, ${plan.currency},
          ${plan.interval}, ${stripePriceId}, ${subscription ? 'change' : 'open'},
          ${subscription}::uuid, ${now}, ${now})`,
  )
  return id
}
