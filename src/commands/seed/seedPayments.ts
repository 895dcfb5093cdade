import type { PaymentTwin } from '@/domain/payments/twin'
import { askAgain } from '@/server/payments/askAgain'
import type { Cashier } from '@/server/payments/settleStored'
import { startPurchase } from '@/server/payments/startPurchase'
import { syncPlans } from '@/server/payments/syncPlans'
import { poolOf, rowsOf, sql } from '@/server/sql'

const PURCHASES = [
  { email: 'client@demo.test', plan: 'pack-5' },
  { email: 'clara@demo.test', plan: 'monthly-4' },
]

type Till = Cashier & { twin: PaymentTwin; siteUrl: string }

/**
 * What the demo's clients have bought: at the twin's checkout, paid there, and settled as every payment
 * is. Whoever has bought something already buys nothing more. The twin's own events, sent once the web
 * runs, find it done.
 */
export async function seedPayments(till: Till, people: Map<string, string>): Promise<void> {
  await syncPlans(till)
  for (const { email, plan } of PURCHASES) {
    const client = people.get(email)
    if (client && !(await hasBought(till, client))) await buy(till, client, plan)
  }
}

async function hasBought({ payload }: Cashier, client: string): Promise<boolean> {
  const lots = await rowsOf(
    poolOf(payload),
    sql`select 1 from credit_lots where client_id = ${client}::uuid and source in ('pack', 'period') limit 1`,
  )
  return lots.length > 0
}

async function buy(till: Till, client: string, plan: string): Promise<void> {
  await startPurchase(till, { client, plan, siteUrl: till.siteUrl })
  const [checkout] = await rowsOf<{ session: string }>(
    poolOf(till.payload),
    sql`select session_id as session from checkouts where client_id = ${client}::uuid
        order by created_at desc, id desc limit 1`,
  )
  if (!checkout) throw new Error('no checkout was begun')
  await till.twin.answerCheckout(checkout.session, 'paid')
  const subject = { kind: 'checkout', id: checkout.session } as const
  await askAgain(till, { subject })
  const evidence = await till.payments.readEvidence(subject)
  if (evidence?.kind !== 'checkout' || !evidence.subscription) return
  for (const { id } of await till.payments.listInvoices(evidence.subscription)) {
    await askAgain(till, { subject: { kind: 'invoice', id } })
  }
}
