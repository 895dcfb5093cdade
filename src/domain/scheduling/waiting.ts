import { DomainError } from '@/domain/errors'
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from './instant'

/** Waiting, until a time was booked, its client left, or the window passed. */
export const WAITING_STATUSES = ['waiting', 'claimed', 'left', 'over'] as const

/** How many windows one client waits for at once. */
const WAITS_MAX = 5
/** How long a window may be. */
const WINDOW_MAX_DAYS = 62
/** How many people are told of one time that became free. */
export const OFFERED_TO_MAX = 20

/**
 * How often a day somebody is told of one and the same time: it may be taken and given back for nothing, by
 * whoever likes.
 */
export const OFFERED_AGAIN_MAX = 3

/** Starts in `[from, to)`. @throws DomainError invalid_input for a window that is over, or too long */
export function refuseWindow({ from, to }: { from: Instant; to: Instant }, now: Instant): void {
  const isOver = to <= now
  if (!isOver && to - from <= WINDOW_MAX_DAYS * DAY_MS) return
  const message = isOver ? 'These days have passed.' : `Choose at most ${WINDOW_MAX_DAYS} days.`
  throw new DomainError('invalid_input', message, { fields: [{ path: 'to', message }] })
}

/** @throws DomainError invalid_input where somebody waits for as much as one may */
export function refuseTooManyWaits(waits: number): void {
  if (waits < WAITS_MAX) return
  const message = `You wait for ${WAITS_MAX} times already. Leave one of them first.`
  throw new DomainError('invalid_input', message, { fields: [{ path: 'from', message }] })
}

/**
 * How long somebody has a free time to themselves before the next in line is told of it: less the sooner it
 * begins, so that it finds somebody at all.
 */
export function turnMs(startsAt: Instant, now: Instant): number {
  const left = startsAt - now
  if (left > 3 * DAY_MS) return 2 * HOUR_MS
  return left > DAY_MS ? HOUR_MS : 20 * MINUTE_MS
}
