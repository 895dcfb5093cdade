import { DomainError } from '@/domain/errors'
import type { LossEvidence } from '@/domain/payments/evidence'
import { refundAmount } from '@/domain/payments/refundAmount'
import { askAgain } from '@/server/payments/askAgain'
import { type AskedRefund, rememberRefund } from '@/server/payments/rememberRefund'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Bought = {
  id: string
  client: string
  evidence: string
  granted: number
  revoked: number
  owes: number
  paid: number
}

/**
 * Refunds the money of some credits of one lot. What is asked is written down before the provider is, so
 * that a repeat asks for the same; the credits go when the provider says that the money does.
 * @returns the provider's id of the refund
 * @throws DomainError not_found, invalid_input, attempt_reused, unavailable
 */
export async function refundCredits(
  cashier: Cashier,
  asked: Omit<AskedRefund, 'amount' | 'client'>,
): Promise<string> {
  const { payload, payments } = cashier
  const { credit, requestId, payment } = asked
  const lot = await readBought(cashier, payment, credit.lot)
  const loss = (await payments.readEvidence({ kind: 'loss', id: lot.evidence })) as LossEvidence | null
  if (!loss) throw notByUs()
  const amount = await rememberRefund(payload, { ...asked, client: lot.client }, () =>
    refundAmount(lot, credit.quantity, loss),
  )
  const { id } = await payments.refund({
    key: `refund:${requestId}:${credit.lot}`,
    paymentIntent: lot.evidence,
    amount,
    credits: credit,
  })
  const subject = { kind: 'loss', id: lot.evidence } as const
  await askAgain(cashier, { subject, eventId: `refund:${id}` })
  return id
}

async function readBought({ payload }: Cashier, payment: string, lot: string): Promise<Bought> {
  const [found] = await rowsOf<Bought>(
    poolOf(payload),
    sql`select l.id, l.client_id as client, l.evidence, l.granted, l.revoked, l.owes, l.paid
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
