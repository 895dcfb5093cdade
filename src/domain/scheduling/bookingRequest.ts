import type { By } from './booking'

/** What a door asks of a booking, before anything was looked up. Instants are epoch milliseconds. */
export type BookingRequest =
  | {
      type: 'book'
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
    }
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
  | { type: 'cancel'; by: By; reason: string | null }
  | { type: 'complete' }
  | { type: 'recordNoShow' }
  | { type: 'waive'; reason: string }
  | { type: 'correct'; to: 'completed' | 'no_show' | 'cancelled'; reason: string }
