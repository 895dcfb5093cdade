import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Hours } from '@/domain/scheduling/hours'
import { DAY_MS, fromIso, HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import type { Offer } from '@/domain/scheduling/slots'

/** Whole, half and quarter hours, half-hour changes, changes at midnight, both sides of the date line. */
export const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Chicago',
  'America/St_Johns',
  'America/Santiago',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]

export function interval(from: string, to: string): Interval {
  return { from: fromIso(from), to: fromIso(to) }
}

/** Hours of one weekday (Monday is 1), every week. */
export function weekly(timeZone: string, weekday: number, from: string, to: string): Hours {
  return { timeZone, weeklyHours: [{ weekday, from, to }], overrides: [] }
}

export function always(timeZone: string): Hours {
  const weeklyHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  return { timeZone, weeklyHours, overrides: [] }
}

/** An hour's service on the full hour, no buffers, nothing in the way: a test states what it changes. */
export function offerOf(hours: Hours, now: string, changes: Partial<Offer> = {}): Offer {
  const policy = { minimumNoticeMinutes: 0, horizonDays: 60, gridMinutes: 60 }
  const plain = { timeOff: [], busy: [], minutes: 60, bufferBefore: 0, bufferAfter: 0, policy }
  return { hours, now: fromIso(now), ...plain, ...changes }
}

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')

const wallTimes = fc
  .uniqueArray(fc.integer({ min: 0, max: 288 }), { minLength: 2, maxLength: 2 })
  .map((ends) => ends.sort((one, other) => one - other).map((end) => clock(end * 5)))
  .map(([from = '', to = '']) => ({ from, to }))

/** An instant in 2020 to 2035 on a full minute, every other time within a day of a clock change. */
export function moments(timeZone: string): fc.Arbitrary<number> {
  const anyMinute = fc.integer({ min: Date.UTC(2020, 0) / MINUTE_MS, max: Date.UTC(2035, 11) / MINUTE_MS })
  return fc
    .tuple(anyMinute, fc.boolean(), fc.integer({ min: 0, max: 24 * 60 }))
    .map(([minute, near, before]) => {
      const at = Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS).toZonedDateTimeISO(timeZone)
      const change = near ? at.getTimeZoneTransition('next')?.epochMilliseconds : undefined
      return (change ?? minute * MINUTE_MS) - before * MINUTE_MS
    })
}

function stretches(around: number, maxLength: number): fc.Arbitrary<Interval[]> {
  const stretch = fc
    .tuple(fc.integer({ min: -24 * 60, max: 48 * 60 }), fc.integer({ min: 0, max: 300 }))
    .map(([start, minutes]) => ({ from: around + start * MINUTE_MS, minutes }))
    .map(({ from, minutes }) => ({ from, to: from + minutes * MINUTE_MS }))
  return fc.array(stretch, { maxLength })
}

function hoursAround(timeZone: string, around: number): fc.Arbitrary<Hours> {
  const dates = [0, 1, 2].map((days) =>
    Temporal.Instant.fromEpochMilliseconds(around + days * DAY_MS)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .toString(),
  )
  const weeklyHours = fc.array(
    fc.tuple(wallTimes, fc.integer({ min: 1, max: 7 })).map(([times, weekday]) => ({ ...times, weekday })),
    { minLength: 4, maxLength: 14 },
  )
  const overrides = fc.uniqueArray(
    fc.record({ date: fc.constantFrom(...dates), intervals: fc.array(wallTimes, { maxLength: 3 }) }),
    { maxLength: 2, selector: (override) => override.date },
  )
  const irregular = fc.record({ timeZone: fc.constant(timeZone), weeklyHours, overrides })
  return fc.oneof(
    { weight: 3, arbitrary: irregular },
    { weight: 1, arbitrary: fc.constant(always(timeZone)) },
  )
}

/** A practice around some moment of some zone, and the day and a half after that moment to ask about. */
export const offers: fc.Arbitrary<Offer & Interval> = fc
  .constantFrom(...ZONES)
  .chain((timeZone) => moments(timeZone).map((from) => ({ timeZone, from })))
  .chain(({ timeZone, from }) =>
    fc.record({
      hours: hoursAround(timeZone, from),
      timeOff: stretches(from, 2),
      busy: stretches(from, 6),
      minutes: fc.constantFrom(15, 25, 30, 50, 60, 90),
      bufferBefore: fc.constantFrom(0, 5, 15),
      bufferAfter: fc.constantFrom(0, 10, 30),
      policy: fc.record({
        minimumNoticeMinutes: fc.integer({ min: 0, max: 24 * 60 }),
        horizonDays: fc.integer({ min: 1, max: 4 }),
        gridMinutes: fc.constantFrom(5, 10, 15, 30, 45, 50, 60),
      }),
      now: fc.integer({ min: -24 * HOUR_MS, max: HOUR_MS }).map((distance) => from + distance),
      from: fc.constant(from),
      to: fc.constant(from + 36 * HOUR_MS),
    }),
  )
