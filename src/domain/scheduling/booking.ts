import type { Entry } from '@/domain/ledger/entry'
import type { Lot, NewLot } from '@/domain/ledger/lots'

/** What a booking can be. */
export const BOOKING_STATUSES = ['booked', 'completed', 'cancelled', 'no_show'] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

/** Of a row in `bookings`: a session's, or `reserved`: a time kept for a visitor, which is no session. */
export const BOOKING_ROW_STATUSES = [...BOOKING_STATUSES, 'reserved'] as const

/** Who ended a booking before its time. */
export const CANCELLERS = ['client', 'practice'] as const
export type Canceller = (typeof CANCELLERS)[number]

/** A booking as the rules see it. Instants are epoch milliseconds, `credits` whole credits. */
export type Booking = {
  id: string
  client: string
  therapist: string
  service: string
  status: BookingStatus
  startsAt: number
  endsAt: number
  blocksFrom: number
  blocksTo: number
  freeCancelUntil: number
  credits: number
  creditType: string
  sequence: number
  generation: number
  cancelledBy: Canceller | null
  cancelReason: string | null
  overbooked: boolean
}

/**
 * A place in the calendar, and what stands there: asked of the therapist's offer and of the client's
 * sessions.
 */
export type Place = {
  startsAt: number
  endsAt: number
  blocksFrom: number
  blocksTo: number
  therapist: string
  placement: 'offered' | 'taken' | 'not_offered'
  clientIsBusy: boolean
}

/** By whom a command is given: the client's rows of the rules, or the practice's. */
export type By = 'client' | 'practice'

export type Command =
  | {
      type: 'book'
      by: By
      id: string
      client: string
      service: string
      credits: number
      creditType: string
      place: Place
      overbooked: boolean
      reason: string | null
    }
  | {
      type: 'reschedule'
      by: By
      place: Place
      sequence: number
      overbooked: boolean
      reason: string | null
    }
  | { type: 'cancel'; by: By; reason: string | null }
  | { type: 'complete' }
  | { type: 'recordNoShow' }
  | { type: 'waive' }
  | { type: 'correct'; to: 'completed' | 'no_show' | 'cancelled' }

/** What the practice has settled. */
export type BookingPolicy = { cancellationHours: number; lateCancelPolicy: 'forfeit' | 'forgive' }

/**
 * All that a decision rests on: the booking, its entries so far and the client's lots, all of them locked.
 */
export type Situation = {
  booking: Booking
  entries: Entry[]
  lots: Lot[]
  /** Whether something is signed about the session: then it stays where and whose it was. */
  hasSignedNote: boolean
}

/** What follows from a command: the booking as it will be, the entries in order, and lots to grant. */
export type Decision = { booking: Booking; entries: Entry[]; grants: NewLot[] }
