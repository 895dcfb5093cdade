import { DomainError } from '@/domain/errors'
import { DAY_MS, MINUTE_MS } from './instant'
import { type Interval, merged } from './intervals'

/** Wall-clock times `HH:MM` of one date, half-open; `to` may be `24:00`. */
export type WallTimes = { from: string; to: string }

/** A therapist's opening hours, all in wall-clock time of the therapist's own zone. */
export type Hours = {
  /** IANA id. */
  timeZone: string
  /** ISO weekdays: Monday is 1, Sunday is 7. */
  weeklyHours: readonly (WallTimes & { weekday: number })[]
  /** `YYYY-MM-DD`, each date once; its intervals stand instead of that date's weekly hours, none = closed. */
  overrides: readonly { date: string; intervals: readonly WallTimes[] }[]
}

/** A date of the wall clock, counted in days from 1970-01-01, and its windows in milliseconds from 00:00. */
export type WindowsOn = (date: number) => readonly Interval[]

/**
 * Opening hours ready to be asked for any date; windows that overlap or touch are one.
 * @throws DomainError invalid_input with the path of the field that is no time, date or weekday.
 */
export function asWindowsOn({ weeklyHours, overrides }: Omit<Hours, 'timeZone'>): WindowsOn {
  const ofWeekday = new Map<number, Interval[]>()
  const ofDate = new Map<number, Interval[]>()
  weeklyHours.forEach((times, row) => {
    const path = `weeklyHours.${row}`
    if (!ISO_WEEKDAYS.includes(times.weekday))
      refuse(`${path}.weekday`, 'Weekdays are 1, Monday, to 7, Sunday.')
    ofWeekday.set(times.weekday, merged([...(ofWeekday.get(times.weekday) ?? []), asWindow(times, path)]))
  })
  overrides.forEach(({ date, intervals }, row) => {
    const path = `overrides.${row}`
    const day = asDay(date, `${path}.date`)
    if (ofDate.has(day)) refuse(`${path}.date`, 'This date has hours of its own already.')
    ofDate.set(day, merged(intervals.map((times, at) => asWindow(times, `${path}.intervals.${at}`))))
  })
  return (date) => ofDate.get(date) ?? ofWeekday.get(weekdayOf(date)) ?? []
}

const ISO_WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

function asWindow(times: WallTimes, path: string): Interval {
  const window = { from: timeOfDay(times.from), to: timeOfDay(times.to) }
  if (!(window.from < DAY_MS)) refuse(`${path}.from`, 'A time is written HH:MM, from 00:00 to 23:59.')
  if (!(window.to <= DAY_MS)) refuse(`${path}.to`, 'A time is written HH:MM, from 00:01 to 24:00.')
  if (window.from >= window.to)
    refuse(`${path}.to`, 'Hours end after they begin; past midnight is the next day.')
  return window
}

/** @returns NaN for what is no time of day. */
function timeOfDay(text: string): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(text) ?? []
  return (Number(hour) * 60 + Number(minute)) * MINUTE_MS
}

function asDay(date: string, path: string): number {
  const midnight = Date.parse(`${date}T00:00:00.000Z`)
  // Some readers of dates take 30 February for 2 March: only a date that comes back as written is one.
  const isDate = !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === date
  return isDate ? midnight / DAY_MS : refuse(path, 'A date is written YYYY-MM-DD.')
}

/** 1970-01-01 was a Thursday, 4. */
function weekdayOf(date: number): number {
  return ((((date + 3) % 7) + 7) % 7) + 1
}

function refuse(path: string, message: string): never {
  throw new DomainError('invalid_input', 'Some opening hours cannot be read.', {
    fields: [{ path, message }],
  })
}
