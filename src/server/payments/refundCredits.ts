import { DomainError } from '@/domain/errors'
import type { LossEvidence } from '@/domain/payments/evidence'
import { refundAmount } from '@/domain/payments/refundAmount'
import { withProrations } from '@/domain/payments/withProrations'
import { askAgain } from '@/server/payments/askAgain'
import { readProrations } from '@/server/payments/readProrations'
import { type AskedRefunds, rememberRefunds } from '@/server/payments/rememberRefunds'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Bought = {
  id: string
  client: string
  grantKey: string
  evidence: string
  granted: number
  revoked: number
  owes: number
  paid: number
}
type Credit = { lot: string; quantity: number }

/**
 * Refunds the money of some credits of a payment. All of it is looked at and written down before any money
 * goes, so that one lot that cannot be refunded keeps the others, and a repeat asks for the same; the credits
 * go when the provider says that the money does.
 * @returns the provider's id of each refund
 * @throws DomainError not_found, invalid_input, attempt_reused, unavailable
 */
export async function refundCredits(
  cashier: Cashier,
  asked: AskedRefunds & { credits: Credit[] },
): Promise<{ id: string; lot: string }[]> {
  const { payload, payments } = cashier
  const lots: { credit: Credit; lot: Bought }[] = []
  for (const credit of asked.credits) {
    lots.push({ credit, lot: await readBought(cashier, asked.payment, credit.lot) })
  }
  const wanted = []
  for (const { credit, lot } of lots) {
    wanted.push({ credit, client: lot.client, amountOf: await amountsOf(cashier, lot, credit.quantity) })
  }
  const amounts = await rememberRefunds(payload, asked, wanted)
  const refunds = []
  for (const [index, { credit, lot }] of lots.entries()) {
    const { id } = await payments.refund({
      key: `refund:${asked.requestId}:${credit.lot}`,
      paymentIntent: lot.evidence,
      amount: amounts[index] as number,
      credits: credit,
    })
    const subject = { kind: 'loss', id: lot.evidence } as const
    await askAgain(cashier, { subject, eventId: `refund:${id}` })
    refunds.push({ id, lot: credit.lot })
  }
  return refunds
}

/** How much goes back, where it has not been said before: by what has gone back by now. */
async function amountsOf({ payload, payments }: Cashier, lot: Bought, quantity: number) {
  const loss = (await payments.readEvidence({ kind: 'loss', id: lot.evidence })) as LossEvidence | null
  if (!loss) throw notByUs()
  const prorations = await readProrations(poolOf(payload), { subscription: null, lot: lot.id })
  const [prorated] = withProrations([lot], prorations)
  return () => refundAmount(prorated ?? { ...lot, takenBack: [] }, quantity, loss)
}

async function readBought({ payload }: Cashier, payment: string, lot: string): Promise<Bought> {
  const [found] = await rowsOf<Bought>(
    poolOf(payload),
    sql`select l.id, l.client_id as client, l.grant_key as "grantKey", l.evidence, l.granted, l.revoked, l.owes,
          l.paid
        from payments p join credit_lots l on l.evidence = p.evidence and l.client_id = p.client_id
        where p.id = ${payment}::uuid and l.id = ${lot}::uuid and l.source in ('pack', 'period')`,
  )
  if (!found) throw new DomainError('not_found', 'This payment bought no such credits.')
  if (!/^p[iy]_/.test(found.evidence)) throw notByUs()
  return found
}

function notByUs(): DomainError {
  return new DomainError('invalid_input', 'This money did not come through the payment provider.')
}
