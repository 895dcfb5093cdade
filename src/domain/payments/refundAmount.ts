import { DomainError } from '@/domain/errors'
import type { LossEvidence } from './evidence'

type Refundable = {
  id: string
  granted: number
  revoked: number
  owes: number
  paid: number
  /** What prorations of later invoices gave back of it. */
  takenBack: { amount: number }[]
}

/**
 * What goes back for `quantity` credits of a lot, in minor units: their part of what was paid, and for the
 * last of them all that has not gone back yet, by whichever way.
 * @throws DomainError invalid_input where there is not so much left
 */
export function refundAmount(lot: Refundable, quantity: number, loss: LossEvidence): number {
  const credits = lot.granted - lot.revoked - lot.owes
  if (quantity > credits) refuse(`At most ${credits} credits of these are left to refund.`)
  const refunds = loss.refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled')
  const withdrawn = loss.disputes.map((dispute) => ({ amount: dispute.withdrawn }))
  const gone = [...refunds, ...withdrawn, ...lot.takenBack].reduce((sum, { amount }) => sum + amount, 0)
  const left = Math.max(0, Math.min(lot.paid, loss.amount) - gone)
  const amount = quantity === credits ? left : Math.min(left, Math.round((lot.paid * quantity) / lot.granted))
  if (amount === 0) refuse('Nothing that was paid for these is left to refund.')
  return amount
}

function refuse(message: string): never {
  throw new DomainError('invalid_input', 'This cannot be refunded.', {
    fields: [{ path: 'credits', message }],
  })
}
