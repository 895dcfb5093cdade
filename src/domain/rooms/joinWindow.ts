import { DomainError } from '@/domain/errors'
import type { BookingStatus } from '@/domain/scheduling/booking'
import { type Instant, MINUTE_MS } from '@/domain/scheduling/instant'

/** How long before its start a session can be joined. */
export const JOIN_BEFORE_MS = 10 * MINUTE_MS

type Span = { startsAt: Instant; endsAt: Instant }

/** From when until when a session can be joined: the end is no longer part of it. */
export function joinWindow({ startsAt, endsAt }: Span): { opensAt: Instant; closesAt: Instant } {
  return { opensAt: startsAt - JOIN_BEFORE_MS, closesAt: endsAt }
}

/** Whether a session can be joined now. */
export function isJoinable(session: Span & { status: BookingStatus }, now: Instant): boolean {
  const { opensAt, closesAt } = joinWindow(session)
  return session.status === 'booked' && opensAt <= now && now < closesAt
}

/** @throws DomainError outcome_exists where it was cancelled, too_early, too_late */
export function refuseOutsideWindow(session: Span & { status: BookingStatus }, now: Instant): void {
  const { opensAt, closesAt } = joinWindow(session)
  if (session.status === 'cancelled') {
    throw new DomainError('outcome_exists', 'This session was cancelled. Its room stays closed.')
  }
  if (session.status === 'planned') {
    throw new DomainError('too_early', 'This session is only planned. Nothing is booked yet.')
  }
  if (session.status !== 'booked' || now >= closesAt) {
    throw new DomainError('too_late', 'This session is over. Its room is closed.')
  }
  if (now < opensAt) {
    throw new DomainError(
      'too_early',
      'The room opens ten minutes before the session. Please come back then.',
    )
  }
}
