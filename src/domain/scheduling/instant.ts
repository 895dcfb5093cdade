import { Temporal } from 'temporal-polyfill'
import { DomainError } from '@/domain/errors'

declare const measure: unique symbol

/**
 * A point in time: whole milliseconds since 1970-01-01T00:00Z, the same number as `Date#getTime`.
 * A plain number may be passed for it; any other kind of measured number may not.
 */
export type Instant = number & { readonly [measure]?: 'instant' }

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
/** A day of elapsed time, and of a wall clock that no zone shifts; a local day may be longer or shorter. */
export const DAY_MS = 24 * HOUR_MS

/** The instant in UTC with milliseconds, as the API and the database drivers write it. */
export function toIso(instant: Instant): string {
  return new Date(instant).toISOString()
}

/**
 * The instant an ISO 8601 text names, cut to milliseconds.
 * @throws DomainError invalid_input for anything else, also for a wall time without offset.
 */
export function fromIso(text: string): Instant {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    throw new DomainError('invalid_input', 'This is no date and time with its offset from UTC.')
  }
}
