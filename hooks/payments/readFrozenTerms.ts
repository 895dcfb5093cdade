import type { Names } from '@/domain/payments/namesOf'
import type { PaymentSituation } from '@/domain/payments/situation'
import type { Terms } from '@/domain/payments/terms'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

type Known = Pick<PaymentSituation, 'frozen' | 'subscription' | 'customerOf'> & {
  /** The payment that settled each checkout, by its id. */
  evidenceOf: Record<string, string | null>
}

/** Our own records of what was agreed to: checkouts, the subscription, and whose customer it is. */
export async function readFrozenTerms(tx: SqlRunner, named: Names): Promise<Known> {
  const { checkout, customer } = named
  const [known] = await rowsOf<Pick<Known, 'subscription' | 'customerOf'>>(
    tx,
    sql`select
      (select json_build_object('id', id, 'client', client_id, 'plan', plan_id, 'item', stripe_item_id) from subscriptions
        where stripe_subscription_id = ${named.subscription}) as subscription,
      (select id from clients where stripe_customer_id = ${customer} order by id limit 1) as "customerOf"`,
  )
  const subscription = known?.subscription ?? null
  const rows = await rowsOf<Terms & { evidence: string | null }>(
    tx,
    sql`select id as checkout, client_id as client, plan_id as plan, kind, credits, credit_type as "creditType",
          valid_for as "validFor", carry_over as "carryOver", trial_credits as "trialCredits", price, currency,
          "interval", stripe_price_id as "stripePriceId", ${millis(sql`created_at`)} as "frozenAt",
          evidence
        from checkouts where id = ${checkout}::uuid or subscription_id = ${subscription?.id ?? null}::uuid
        order by created_at desc, id desc for no key update`,
  )
  return {
    frozen: rows.map(({ evidence: _, ...terms }) => terms),
    evidenceOf: Object.fromEntries(rows.map((row) => [row.checkout, row.evidence])),
    subscription,
    customerOf: known?.customerOf ?? null,
  }
}
