import type { PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { decide } from '@/domain/scheduling/decide'
import { asKept } from '@/domain/scheduling/reserving'
import { asDocument } from '@/hooks/bookings/asDocument'
import { type LockedPlace, lockPlace } from '@/hooks/bookings/lockParties'
import { readPlace } from '@/hooks/bookings/readPlace'
import { refuseWithdrawn } from '@/hooks/bookings/refuseWithdrawn'
import { refuseStoppedFor } from '@/server/rights/standing'
import { transactionOf } from '@/server/sql'

type Book = Extract<BookingRequest, { type: 'book' | 'plan' }>

/**
 * A new booking as it is to be written, with everything it rests on locked. A time that was kept under the
 * secret that came with it is over by then, in this transaction: refused, it stays kept.
 * @throws DomainError as `decide` does, and not_found
 */
export async function decidePlacing(req: PayloadRequest, request: Book) {
  const tx = await transactionOf(req)
  const { reservation = null, client, startsAt } = request
  const locked = refuseGone(await lockPlace(tx, { ...request, reservation }))
  const { service, therapist, zone: clientTimeZone } = locked
  if (clientTimeZone === null) throw new DomainError('not_found', 'There is no such client.')
  await refuseWithdrawn(tx, request)
  await refuseStoppedFor(tx, client, 'book')
  const { offer, place, lots } = await readPlace(tx, { client, startsAt, service, therapist }, null)
  const { credits, creditType } = offer
  const where = asKept(place, locked.kept)
  const command = { ...request, id: uuidv7(), service, credits, creditType, place: where }
  const decision = decide({ booking: null, lots }, command, offer, offer.offer.now)
  req.context.decision = decision
  const { attemptId, attemptFor, series } = request
  const week = series ? { series: series.id, occurrence: series.occurrence } : {}
  return asDocument(decision.booking, { attemptId, attemptFor, clientTimeZone, ...week })
}

/** @throws DomainError not_found, slot_taken */
export function refuseGone(locked: LockedPlace | null): LockedPlace {
  if (!locked?.published) throw new DomainError('not_found', 'This service or therapist is not to be booked.')
  if (locked.taken) throw new DomainError('slot_taken', 'This time has just been taken.')
  return locked
}
