import type { PaymentTwin } from '@/domain/payments/twin'

const EVERY_MS = 250

type Rounds = Map<string, NodeJS.Timeout>

/**
 * Next may load this file more than once into one program; the rounds are one for each folder all the same.
 */
const ROUNDS = Symbol.for('trs.payments-twin.rounds')

/** Lets the twin send what is due, four times a second, never two rounds at once; keeps no program alive. */
export function deliverByItself(twin: PaymentTwin, folder: string): void {
  const place = globalThis as unknown as Record<symbol, Rounds | undefined>
  const rounds: Rounds = place[ROUNDS] ?? new Map()
  place[ROUNDS] = rounds
  clearInterval(rounds.get(folder))
  let busy = false
  const round = async () => {
    if (busy) return
    busy = true
    try {
      await twin.deliverDue()
    } catch {
      // The books could not be opened just now; what is due stays due for the next round.
    } finally {
      busy = false
    }
  }
  rounds.set(folder, setInterval(round, EVERY_MS).unref())
}
