import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { decide } from '@/domain/scheduling/decide'
import { asCommand } from '@/hooks/bookings/asCommand'
import { asDocument } from '@/hooks/bookings/asDocument'
import { lockParties, lockPlace, placedWith, readParties } from '@/hooks/bookings/lockParties'
import { lockSituation } from '@/hooks/bookings/lockSituation'
import { readPlace } from '@/hooks/bookings/readPlace'
import { refuseNewUse } from '@/hooks/bookings/refuseNewUse'
import { refuseOthersSession } from '@/hooks/bookings/refuseOthersSession'
import { refuseWithdrawn } from '@/hooks/bookings/refuseWithdrawn'
import { readNow } from '@/server/clock'
import { refuseStoppedFor } from '@/server/rights/standing'
import { transactionOf } from '@/server/sql'

type Book = Extract<BookingRequest, { type: 'book' | 'plan' }>
type Change = Exclude<BookingRequest, Book>
type Args = { id?: string; data?: Record<string, unknown> }

/**
 * Asks the domain what follows from `req.context.bookingRequest`, with everything it rests on locked, and
 * makes that the document to be written. The entries follow in `emitLedgerEntries`, in the same transaction.
 * @throws DomainError as `decide` does, and not_found
 */
export const decideBooking: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const request = req.context.bookingRequest as BookingRequest | undefined
  // Without a request nothing is decided, and `refuseUndecided` stops what has not been decided.
  if (!request) return args
  const { id } = args as Args
  if (operation === 'update' && typeof id !== 'string') {
    throw new DomainError('not_allowed', 'Sessions are changed one at a time.')
  }
  if (isPlacing(request) !== (operation === 'create')) throw new Error(`${operation} cannot ${request.type}`)
  const document = isPlacing(request) ? await place(req, request) : await change(req, String(id), request)
  return { ...args, data: document }
}

const isPlacing = (request: BookingRequest): request is Book =>
  request.type === 'book' || request.type === 'plan'

async function place(req: PayloadRequest, request: Book) {
  const tx = await transactionOf(req)
  const locked = await lockPlace(tx, request)
  if (!locked?.published) throw new DomainError('not_found', 'This service or therapist is not to be booked.')
  if (locked.taken) throw new DomainError('slot_taken', 'This time has just been taken.')
  const { service, therapist, zone: clientTimeZone } = locked
  if (clientTimeZone === null) throw new DomainError('not_found', 'There is no such client.')
  await refuseWithdrawn(tx, request)
  const { client, startsAt } = request
  await refuseStoppedFor(tx, client, 'book')
  const { offer, place: where, lots } = await readPlace(tx, { client, startsAt, service, therapist }, null)
  const { credits, creditType } = offer
  const command = { ...request, id: uuidv7(), service, credits, creditType, place: where }
  const decision = decide({ booking: null, lots }, command, offer, offer.offer.now)
  req.context.decision = decision
  const { attemptId, attemptFor, series } = request
  const week = series ? { series: series.id, occurrence: series.occurrence } : {}
  return asDocument(decision.booking, { attemptId, attemptFor, clientTimeZone, ...week })
}

async function change(req: PayloadRequest, id: string, request: Change) {
  const tx = await transactionOf(req)
  const parties = await readParties(tx, id)
  if (!parties) throw new DomainError('not_found', 'There is no such session.')
  const clientTimeZone = await lockParties(tx, parties.client, placedWith(request, parties.therapist))
  const situation = await lockSituation(req, id)
  await refuseOthersSession(tx, req.user, situation.booking.therapist)
  const { command, policy } = await asCommand(tx, situation.booking, request)
  const decision = decide(situation, command, policy, await readNow(tx))
  if (request.type === 'settlePlanned') await refuseNewUse(tx, decision.booking)
  req.context.decision = decision
  // What happened keeps the zone in which it was agreed; only a new time is told in the client's present one.
  const isMove = request.type === 'reschedule'
  if (isMove && clientTimeZone === null) throw new DomainError('not_found', 'There is no such client.')
  return asDocument(decision.booking, isMove && clientTimeZone ? { clientTimeZone } : {})
}
