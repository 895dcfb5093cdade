import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { decide } from '@/domain/scheduling/decide'
import { asCommand } from '@/hooks/bookings/asCommand'
import { asDocument } from '@/hooks/bookings/asDocument'
import { decidePlacing } from '@/hooks/bookings/decidePlacing'
import { decideReservation } from '@/hooks/bookings/decideReservation'
import { lockParties, readParties } from '@/hooks/bookings/lockParties'
import { lockSituation } from '@/hooks/bookings/lockSituation'
import { placedWith } from '@/hooks/bookings/placedWith'
import { refuseNewUse } from '@/hooks/bookings/refuseNewUse'
import { refuseOthersSession } from '@/hooks/bookings/refuseOthersSession'
import { readNow } from '@/server/clock'
import { transactionOf } from '@/server/sql'

type Anew = Extract<BookingRequest, { type: 'book' | 'plan' | 'reserve' }>
type Change = Exclude<BookingRequest, Anew>
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
  if (isAnew(request) !== (operation === 'create')) throw new Error(`${operation} cannot ${request.type}`)
  return {
    ...args,
    data: isAnew(request) ? await begin(req, request) : await change(req, String(id), request),
  }
}

const isAnew = (request: BookingRequest): request is Anew =>
  request.type === 'book' || request.type === 'plan' || request.type === 'reserve'

function begin(req: PayloadRequest, request: Anew) {
  return request.type === 'reserve' ? decideReservation(req, request) : decidePlacing(req, request)
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
