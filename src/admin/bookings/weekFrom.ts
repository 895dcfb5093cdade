import { Temporal } from 'temporal-polyfill'

/** Seven days from a date of the calendar in `timeZone`, as instants; without a date, from now on. */
export function weekFrom(date: string, timeZone: string): { from: string; to: string } {
  const start = date
    ? Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
    : Temporal.Now.zonedDateTimeISO(timeZone)
  return { from: start.toInstant().toString(), to: start.add({ days: 7 }).toInstant().toString() }
}

/** The date of an instant by the clock of `timeZone`, as a field of dates holds it. */
export function dateOf(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
