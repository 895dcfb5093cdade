import { Temporal } from 'temporal-polyfill'

/** Of a year that somebody may mean: beyond 9999 a day is written otherwise. */
const DATE = /^[12]\d{3}-\d{2}-\d{2}$/

export const isDate = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DATE.test(value)) return false
  try {
    return Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}

/** The calendar day of an instant on the clocks of a zone. */
export const dateIn = (zone: string, at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

export const mondayOf = (date: string) => {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

export const addDays = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString()

/** The instant a day begins in a zone: not always midnight, where a clock change swallows it. */
export const startOfDay = (date: string, zone: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString()

/** Elapsed hours after (or, negative, before) an instant. */
export const addHours = (at: string, hours: number) =>
  Temporal.Instant.from(at)
    .add({ minutes: Math.round(hours * 60) })
    .toString()

export const isBefore = (at: string, other: string) => Date.parse(at) < Date.parse(other)

/** The last millisecond of a day on the clocks of a zone. */
export const endOfDay = (date: string, zone: string) =>
  Temporal.Instant.from(startOfDay(addDays(date, 1), zone))
    .subtract({ milliseconds: 1 })
    .toString()
