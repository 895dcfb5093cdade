import { afterReturn, reinstateOf, revokeOf } from '@/domain/ledger/entriesFor'
import type { LotChange } from '@/domain/ledger/lotRequest'
import type { Lot } from '@/domain/ledger/lots'
import type { LossEvidence, Refund } from './evidence'

/** A lot that a payment bought, with what was settled of it before. */
export type BoughtLot = Lot & {
  client: string
  grantKey: string
  evidence: string | null
  granted: number
  revoked: number
  paid: number
  currency: string
  /** Refunds, disputes and invoices whose key stands on it already. */
  revokedBy: string[]
  reinstatedBy: string[]
  /** Prorations of later invoices that gave money of its period back. */
  takenBack: { id: string; amount: number }[]
}

/** One refund, dispute or proration, as far as it concerns a lot. `amount` 0: it takes nothing any more. */
type Part = { id: string; amount: number; credits: number | null }

export type LossDecision = {
  changes: LotChange[]
  /** What each lot owes once its entries are written: spent already, and its money is back; `before` them. */
  owed: { lot: string; owes: number; before: number }[]
  /** Lots whose difference stands behind a key that is there already. */
  leftOver: string[]
}

/**
 * What the losses of one payment do to its lots: each goes to its target, from wherever it stands, so that
 * the order and number of events do not matter. Lots are those of this payment alone.
 */
export function lossFor(loss: LossEvidence | null, lots: BoughtLot[], now: number): LossDecision {
  const decision: LossDecision = { changes: [], owed: [], leftOver: [] }
  const frozen = loss?.disputes.some(({ open }) => open) ?? false
  const rest = lots.reduce((sum, lot) => sum + lot.paid, 0) - namedBy(loss)
  for (const lot of lots) {
    const parts = partsOf(lot, loss)
    const change = changeOf(lot, targetOf(lot, parts, rest) - lot.revoked - lot.owes, parts, now)
    if (!change) {
      decision.leftOver.push(lot.id)
      continue
    }
    decision.owed.push({ lot: lot.id, owes: change.owed, before: lot.owes })
    const { owes, entries } = change
    if (owes !== lot.owes || frozen !== lot.frozen || entries.length > 0) {
      decision.changes.push({ lot: lot.id, owes, frozen, entries })
    }
  }
  return decision
}

/** What was refunded by our own back office, whose refunds name their credits. */
function namedBy(loss: LossEvidence | null): number {
  return (loss?.refunds ?? [])
    .filter((refund) => refund.credits !== null && counts(refund))
    .reduce((sum, { amount }) => sum + amount, 0)
}

function counts({ status }: Refund): boolean {
  return status !== 'failed' && status !== 'canceled'
}

function partsOf(lot: BoughtLot, loss: LossEvidence | null): Part[] {
  const refunds = (loss?.refunds ?? [])
    .filter(({ credits }) => credits === null || credits.lot === lot.id)
    .map((refund) => {
      const { id, amount, credits } = refund
      return counts(refund)
        ? { id, amount, credits: credits?.quantity ?? null }
        : { id, amount: 0, credits: credits && 0 }
    })
  const disputes = (loss?.disputes ?? []).map(({ id, withdrawn }) => ({
    id,
    amount: withdrawn,
    credits: null,
  }))
  const prorations = lot.takenBack.map((part) => ({ ...part, credits: null }))
  return [...refunds, ...disputes, ...prorations]
}

/**
 * How many credits are to be gone: those that our own refunds name, and of the others as large a part as the
 * part of the money that was lost. `rest` = what was paid for all lots, less what such refunds gave back.
 */
function targetOf(lot: BoughtLot, parts: Part[], rest: number): number {
  const named = parts.reduce((sum, { credits }) => sum + (credits ?? 0), 0)
  const credits = Math.min(lot.granted, named)
  const lost = parts.filter((part) => part.credits === null).reduce((sum, { amount }) => sum + amount, 0)
  if (lost <= 0) return credits
  if (lost >= rest) return lot.granted
  return credits + rounded(lost, lot.granted - credits, rest)
}

/** round(lost x granted / paid) in whole numbers, halves up. */
function rounded(lost: number, granted: number, paid: number): number {
  return Number((2n * BigInt(lost) * BigInt(granted) + BigInt(paid)) / (2n * BigInt(paid)))
}

type Change = Pick<LotChange, 'owes' | 'entries'> & { owed: number }

/** @returns null where the object that would be named has its key already: a person must look */
function changeOf(lot: BoughtLot, delta: number, parts: Part[], now: number): Change | null {
  if (delta > 0) {
    const owes = lot.owes + delta
    const quantity = Math.min(lot.available, owes)
    if (quantity === 0) return { owes, entries: [], owed: owes }
    const object = parts.find(
      ({ id, amount, credits }) => (amount > 0 || credits) && !lot.revokedBy.includes(id),
    )
    if (!object) return null
    return { owes, entries: [revokeOf(object.id, lot.id, quantity)], owed: owes - quantity }
  }
  const lowered = Math.min(lot.owes, -delta)
  const owes = lot.owes - lowered
  const quantity = -delta - lowered
  if (quantity === 0) return { owes, entries: [], owed: owes }
  const free = parts.filter(({ id }) => !lot.reinstatedBy.includes(id))
  const object = free.find(({ amount, credits }) => amount === 0 && !credits) ?? free[0]
  if (!object) return null
  const back = reinstateOf(object.id, lot.id, quantity)
  return { owes, entries: [back, ...afterReturn(back, { ...lot, owes }, now).entries], owed: owes }
}
