import { DomainError } from '@/domain/errors'
import type { Entry } from '@/domain/ledger/entry'
import type { Lot } from '@/domain/ledger/lots'
import type { Booking, Command, Situation } from './booking'

/** The holds that nothing has released yet. */
export function openHolds({ entries }: Pick<Situation, 'entries'>): Entry[] {
  const released = answeredBy(entries, ['release'])
  return entries.filter(({ type, key }) => type === 'hold' && !released.has(key))
}

/** The uses or forfeits that no restore has taken back. */
export function standing({ entries }: Pick<Situation, 'entries'>, types: ('use' | 'forfeit')[]): Entry[] {
  const restored = answeredBy(entries, ['restore'])
  return entries.filter(({ type, key }) => types.some((each) => each === type) && !restored.has(key))
}

/** @throws Error where the situation was read without a lot that its entries name: a bug. */
export function lotOf(lots: Lot[], id: string): Lot {
  const lot = lots.find((each) => each.id === id)
  if (!lot) throw new Error(`lot ${id} was not read`)
  return lot
}

/** @throws DomainError outcome_exists */
export function refuseUnlessBooked(booking: Booking): void {
  if (booking.status === 'booked') return
  throw new DomainError('outcome_exists', 'This session has already ended. Please look at it again.', {
    facts: { status: booking.status },
  })
}

/** Whoever moves a session says which one they saw. @throws DomainError stale_booking */
export function refuseStale(booking: Booking, sequence: number): void {
  if (sequence === booking.sequence) return
  throw new DomainError('stale_booking', 'This session has been changed meanwhile. Please look at it again.')
}

/**
 * What a signed note speaks of has taken place where and when it says: it is not moved or cancelled.
 * @throws DomainError locked
 */
export function refuseLocked({ hasSignedNote }: Situation, command: Command): void {
  const isMove = command.type === 'reschedule'
  const isCancel = command.type === 'cancel' || (command.type === 'correct' && command.to === 'cancelled')
  if (!hasSignedNote || !(isMove || isCancel)) return
  throw new DomainError('locked', 'There is a signed note about this session: it stays as it is.')
}

/**
 * What is planned takes place, or not, once it is booked: it is moved, cancelled or settled before that.
 * @throws DomainError too_early, outcome_exists
 */
export function refusePlanned({ booking }: Situation, { type }: Command): void {
  if (booking.plannedEnd && (type === 'correct' || type === 'waive')) {
    throw new DomainError('outcome_exists', 'This session was only planned, and never booked.')
  }
  if (booking.status !== 'planned' || ['reschedule', 'cancel', 'settlePlanned'].includes(type)) return
  throw new DomainError('too_early', 'This session is only planned. Nothing is booked yet.')
}

function answeredBy(entries: Entry[], types: Entry['type'][]): Set<string | null> {
  return new Set(entries.filter(({ type }) => types.includes(type)).map(({ answers }) => answers))
}
