import { DomainError } from '@/domain/errors'
import { DAY_MS, type Instant } from '@/domain/scheduling/instant'

/** So long whoever asked for an erasure can take that back. */
export const GRACE_DAYS = 14

/** What is under way with a client and must end before they are erased: how many of each. */
export type UnderWay = {
  /** Sessions that are still booked. */
  sessions: number
  /** Payments that are not settled, and checkouts that can still be paid. */
  payments: number
  /** Payments that are disputed. */
  disputes: number
  /** Subscriptions that would go on by themselves. */
  subscriptions: number
}
export type Obstacle = keyof UnderWay
const OBSTACLES: readonly Obstacle[] = ['sessions', 'payments', 'disputes', 'subscriptions']

/** Paid credits that nobody used: lost with an erasure, unless the practice pays them back before. */
export type Asked = { underWay: UnderWay; paidUnused: number; knowsCredits: boolean }

/** An erasure that somebody asked for. Instants are epoch milliseconds. */
export type Erasure = { dueAt: Instant; takenBackAt: Instant | null; doneAt: Instant | null }

/** @returns when an erasure that is asked for at `now` is carried out */
export function erasesAt(now: Instant): Instant {
  return now + GRACE_DAYS * DAY_MS
}

/** @returns what stands in the way, in a fixed order */
export function obstaclesTo(underWay: UnderWay): Obstacle[] {
  return OBSTACLES.filter((one) => underWay[one] > 0)
}

/**
 * Whether a person may be erased: not while something is under way, for what ends it (a late cancellation, a
 * refund) has consequences that they alone choose; and not over paid credits without knowing.
 * @throws DomainError too_early, invalid_input beside `credits`
 */
export function refuseErasure({ underWay, paidUnused, knowsCredits }: Asked): void {
  const [first] = obstaclesTo(underWay)
  if (first) throw new DomainError('too_early', WORDS[first], { facts: { ...underWay } })
  if (paidUnused === 0 || knowsCredits) return
  const message = 'Say that you know what becomes of the credits you paid for.'
  throw new DomainError('invalid_input', message, { fields: [{ path: 'credits', message }] })
}

const WORDS: Record<Obstacle, string> = {
  sessions: 'A session is still booked. Cancel it first, or let it take place.',
  payments: 'A payment is not settled yet. Please try again when it is.',
  disputes: 'A payment is disputed. Please try again when that is over.',
  subscriptions: 'A subscription still goes on. End it first, under payments.',
}

/** @throws DomainError outcome_exists where nothing is left to take back */
export function refuseTakingBack({ takenBackAt, doneAt }: Erasure): void {
  if (takenBackAt === null && doneAt === null) return
  throw new DomainError('outcome_exists', 'There is nothing left to take back.')
}

/** @returns whether an erasure is to be carried out now */
export function isDue({ dueAt, takenBackAt, doneAt }: Erasure, now: Instant): boolean {
  return takenBackAt === null && doneAt === null && dueAt <= now
}
