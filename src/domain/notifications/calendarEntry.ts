import type { Instant } from '@/domain/scheduling/instant'

/** A session in somebody's calendar. */
export type CalendarEntry = {
  /** One for the life of a booking. */
  uid: string
  /** Rises with each change, so that the newest word counts whatever order they arrive in. */
  sequence: number
  method: 'REQUEST' | 'CANCEL'
  startsAt: Instant
  endsAt: Instant
  /** When it was written. */
  writtenAt: Instant
  summary: string
  location: string | null
  url: string
  organizer: string
}

/** @returns the name that a session keeps in every calendar; `host` is the practice's own. */
export function calendarUid(booking: string, host: string): string {
  return `${booking}@${host}`
}
