import { PAYMENT_SUBJECTS } from './provider'

/** What an event of the inbox is about; `other` is nothing of ours, stored and done. */
export const PAYMENT_KINDS = [...PAYMENT_SUBJECTS, 'other'] as const
export type PaymentKind = (typeof PAYMENT_KINDS)[number]

/** Stored and not yet understood; settled for good; or waiting for staff. */
export const PROCESSING = ['stored', 'processed', 'parked'] as const

/** How often an event that fails by itself is tried before it is laid before staff. */
export const ATTEMPTS_MAX = 8

/** How often, while the provider does not answer: about two days. */
export const OUTAGE_ATTEMPTS_MAX = 60

const FIRST_PAUSE_MS = 15_000
const PAUSE_MAX_MS = 3_600_000

/**
 * How many milliseconds an event that failed `attempts` times waits: twice as long each time, an hour at
 * most.
 */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.max(0, attempts - 1), PAUSE_MAX_MS)
}
