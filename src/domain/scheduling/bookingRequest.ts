import type { By } from './booking'

type Placing<Type extends 'book' | 'plan'> = {
  type: Type
  by: By
  attemptId: string
  /** What this attempt was first used for: a repeat must ask for the same. */
  attemptFor: string
  client: string
  /** Slugs. */
  therapist: string
  service: string
  startsAt: number
  overbooked: boolean
  reason: string | null
  /** The SHA-256 of the secret under which this time may have been kept; left out where none was. */
  reservation?: string | null
  /** The series it belongs to, and which of its weeks it is, from 1 on. */
  series?: { id: string; occurrence: number }
}

/** A time is to be kept for a visitor. */
export type ReserveRequest = {
  type: 'reserve'
  /** The SHA-256 of the secret that claims it. */
  attemptId: string
  attemptFor: string
  /** Slugs. */
  therapist: string
  service: string
  startsAt: number
  /** Whose it is, as far as that can be told; the name of nobody. */
  visitor: string
  /** The client who asks, where one is signed in: it must be offered to them, and is kept in no name. */
  client: string | null
  /** The SHA-256 of an earlier secret: what was kept under it is given up. */
  instead: string | null
}

/** What a door asks of a booking, before anything was looked up. Instants are epoch milliseconds. */
export type BookingRequest =
  | Placing<'book'>
  | Placing<'plan'>
  | ReserveRequest
  | {
      type: 'reschedule'
      by: By
      startsAt: number
      /** The id of another therapist; null keeps the one who has it. */
      therapist: string | null
      sequence: number
      overbooked: boolean
      reason: string | null
    }
  | { type: 'cancel'; by: By; reason: string | null; withSeries?: boolean }
  | { type: 'settlePlanned' }
  | { type: 'complete' }
  | { type: 'recordNoShow' }
  | { type: 'waive'; reason: string }
  | { type: 'correct'; to: 'completed' | 'no_show' | 'cancelled'; reason: string }
