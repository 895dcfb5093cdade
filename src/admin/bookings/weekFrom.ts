import { Temporal } from 'temporal-polyfill'

/** Seven days from a date of the calendar in `timeZone`, as instants; without a date, from now on. */
export function weekFrom(date: string, timeZone: string): { from: string; to: string } {
  const start = date
    ? Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
    : Temporal.Now.zonedDateTimeISO(timeZone)
  return { from: start.toInstant().toString(), to: start.add({ days: 7 }).toInstant().toString() }
}
