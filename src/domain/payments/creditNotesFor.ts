import type { Refund } from './evidence'

/**
 * What stands on record of a refund: its credit note, and what took it back; minor units, negative = given
 * back.
 */
export type Noted = { refund: string; amount: number }

/**
 * The credit notes that are still to be written for a receipt of `paid` minor units: one for each refund that
 * has gone out, and, where one came back, the note that takes its own back. Notes never change: what is on
 * record is brought to where it should be, and no receipt gives back more than was paid.
 */
export function creditNotesFor(paid: number, refunds: Refund[], noted: Noted[]): Noted[] {
  const notes: Noted[] = []
  const sumOf = (those: Noted[]) => those.reduce((sum, { amount }) => sum + amount, 0)
  for (const { id, status, amount } of refunds) {
    const of = noted.filter(({ refund }) => refund === id)
    const stands = sumOf(of)
    const left = paid + sumOf([...noted, ...notes])
    const wanted = status === 'succeeded' ? -Math.min(amount, left - stands) : 0
    const due = wanted - stands
    // One note of each kind for a refund: what has been given back and taken back is left as it is.
    const isThere = of.some((note) => note.amount < 0 === due < 0)
    if (due !== 0 && !isThere) notes.push({ refund: id, amount: due })
  }
  return notes
}
