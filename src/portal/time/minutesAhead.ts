import { Temporal } from 'temporal-polyfill'

/** Minutes that clocks in `zone` stand ahead of clocks in `other` at that instant. */
export const minutesAhead = (zone: string, other: string, at: string) => {
  const instant = Temporal.Instant.from(at)
  const offset = (id: string) => instant.toZonedDateTimeISO(id).offsetNanoseconds
  return (offset(zone) - offset(other)) / 60_000_000_000
}
