import type { By } from './booking'

/** What a door asks for a weekly series, before anything was looked up. Instants are epoch milliseconds. */
export type SeriesRequest = {
  by: By
  attemptId: string
  /** What this attempt was first used for: a repeat must ask for the same. */
  attemptFor: string
  client: string
  /** Slugs. */
  therapist: string
  service: string
  startsAt: number
  /** How many weeks, the first one included. */
  times: number
  reason: string | null
  /** The SHA-256 of the secret under which the first time may have been kept; left out where none was. */
  reservation?: string | null
}

/** That what is left of a series ends. */
export type SeriesEnd = { by: By; reason: string | null }
