import { Temporal } from 'temporal-polyfill'

/** Minutes that clocks in `zone` stand ahead of clocks in `other` at that instant. */
export const minutesAhead = (zone: string, other: string, at: string) => {
  const instant = Temporal.Instant.from(at)
  const offset = (id: string) => instant.toZonedDateTimeISO(id).offsetNanoseconds
  return (offset(zone) - offset(other)) / 60_000_000_000
}

/** Whether this wall time happens twice in the zone, the night the clocks go back. */
export const isAmbiguous = (at: string, zone: string) => {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  return wall.equals(later.toPlainDateTime()) && earlier.epochMilliseconds !== later.epochMilliseconds
}
