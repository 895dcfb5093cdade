import type { Entry } from '@/domain/ledger/entry'
import type { Lot, NewLot } from '@/domain/ledger/lots'
import type { Opening } from './opening'

/** What a booking can be; a planned one holds no credits and keeps nobody else from its time. */
export const BOOKING_STATUSES = ['booked', 'completed', 'cancelled', 'no_show', 'planned'] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]

/** Of a row in `bookings`: a session's, or `reserved`: a time kept for a visitor, which is no session. */
export const BOOKING_ROW_STATUSES = [...BOOKING_STATUSES, 'reserved'] as const

/** Who ended a booking before its time. */
export const CANCELLERS = ['client', 'practice'] as const
export type Canceller = (typeof CANCELLERS)[number]

/**
 * How a planned session ended that was never booked: its time was taken by then, credits were missing to the
 * last, somebody cancelled it, or its series ended.
 */
export const PLANNED_ENDS = ['taken', 'credits', 'cancelled', 'series'] as const
export type PlannedEnd = (typeof PLANNED_ENDS)[number]

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
  /** Of one that was planned and never booked; left out, or null, for every other. */
  plannedEnd?: PlannedEnd | null
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

/** `plan` keeps the place in mind: nothing is held, nobody is kept from it. */
type Placing<Type extends 'book' | 'plan'> = {
  type: Type
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

export type Command =
  | Placing<'book'>
  | Placing<'plan'>
  | {
      type: 'reschedule'
      by: By
      place: Place
      sequence: number
      overbooked: boolean
      reason: string | null
    }
  /** `withSeries`: of a planned one, because all that is left of its series ends. */
  | { type: 'cancel'; by: By; reason: string | null; withSeries?: boolean }
  /** `place` null where the therapist does not give the service any more. */
  | { type: 'settlePlanned'; place: Place | null; opening: Opening }
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
