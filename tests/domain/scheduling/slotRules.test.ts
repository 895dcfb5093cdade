import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { type Interval, overlap } from '@/domain/scheduling/intervals'
import { isOffered, type Offer, placement, type Slot, slots } from '@/domain/scheduling/slots'
import { offers } from './offers'

test('what is listed can be booked and nothing else can, at every five minutes and a moment beside', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      const first = Math.ceil(offer.from / STEP_MS) * STEP_MS
      const steps = Array.from(
        { length: Math.ceil((offer.to - first) / STEP_MS) },
        (_, at) => first + at * STEP_MS,
      )
      const listed = slots(offer).map((slot) => slot.startsAt)
      expect(steps.filter((startsAt) => isOffered(startsAt, offer))).toEqual(listed)
      for (const startsAt of listed) {
        expect(placement(startsAt - 1, offer)).toBe('not_offered')
        expect(placement(startsAt + 1, offer)).toBe('not_offered')
      }
    }),
    { numRuns: 30 },
  )
})

test('slots agree with a slow reading of the rules, minute by minute in Temporal', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      expect(slots(offer).map((slot) => slot.startsAt)).toEqual(startsBySlowReading(offer))
    }),
    { numRuns: 20 },
  )
})

test('slots come in order, last the service’s elapsed minutes and block their buffers', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      let last = Number.NEGATIVE_INFINITY
      for (const slot of slots(offer)) {
        expect(slot.startsAt).toBeGreaterThan(last)
        expect(slot.endsAt - slot.startsAt).toBe(offer.minutes * MINUTE_MS)
        expect(slot.startsAt - slot.blocksFrom).toBe(offer.bufferBefore * MINUTE_MS)
        expect(slot.blocksTo - slot.endsAt).toBe(offer.bufferAfter * MINUTE_MS)
        last = slot.startsAt
      }
    }),
  )
})

test('no slot lies in time off, over a booking, before the notice or beyond the horizon', () => {
  fc.assert(
    fc.property(offers, (offer) => {
      const earliest = offer.now + offer.policy.minimumNoticeMinutes * MINUTE_MS
      const end = offer.now + offer.policy.horizonDays * DAY_MS
      for (const slot of slots(offer)) {
        expect(slot.startsAt >= earliest && slot.startsAt < end).toBe(true)
        expect(hitsAny({ from: slot.startsAt, to: slot.endsAt }, offer.timeOff)).toBe(false)
        expect(hitsAny(blockedBy(slot), offer.busy)).toBe(false)
      }
    }),
  )
})

test('bookings taken from the list one after another never collide, and none is offered again', () => {
  fc.assert(
    fc.property(offers, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (offer, picks) => {
      const taken: Interval[] = []
      for (const pick of picks) {
        const listed = slots({ ...offer, busy: [...offer.busy, ...taken] })
        const slot = listed[pick % listed.length]
        if (!slot) break
        expect(hitsAny(blockedBy(slot), taken)).toBe(false)
        taken.push(blockedBy(slot))
        expect(placement(slot.startsAt, { ...offer, busy: taken })).toBe('taken')
      }
    }),
  )
})

test('a list asked for in two parts is the list asked for at once', () => {
  fc.assert(
    fc.property(offers, fc.nat({ max: 36 * 60 }), (offer, minutes) => {
      const cut = offer.from + minutes * MINUTE_MS
      expect([...slots({ ...offer, to: cut }), ...slots({ ...offer, from: cut })]).toEqual(slots(offer))
    }),
  )
})

/** All grids of `offers` and all offsets of our time are multiples of it. */
const STEP_MS = 5 * MINUTE_MS

const blockedBy = (slot: Slot): Interval => ({ from: slot.blocksFrom, to: slot.blocksTo })
const hitsAny = (interval: Interval, others: readonly Interval[]) =>
  others.some((other) => other.from < other.to && overlap(interval, other))

/** The rules once more, without any of the code under test: each minute is looked at by itself. */
function startsBySlowReading(offer: Offer & Interval): number[] {
  const { hours, policy, now, from, to, minutes, timeOff, busy } = offer
  const count = (to - from) / MINUTE_MS
  const walls = Array.from({ length: count + minutes }, (_, at) =>
    wallClock(from + at * MINUTE_MS, hours.timeZone),
  )
  const isWorking = walls.map(({ date, time }, at) => {
    const override = hours.overrides.find((other) => other.date === date)
    const windows =
      override?.intervals ?? hours.weeklyHours.filter(({ weekday }) => weekday === weekdayOf(date))
    const instant = from + at * MINUTE_MS
    const isOff = timeOff.some((off) => off.from <= instant && instant < off.to)
    return windows.some((window) => window.from <= time && time < window.to) && !isOff
  })
  const starts: number[] = []
  for (let at = 0; at < count; at++) {
    const startsAt = from + at * MINUTE_MS
    const [hour = Number.NaN, minute = Number.NaN] = walls[at]?.time.split(':').map(Number) ?? []
    const isOnGrid = (hour * 60 + minute) % policy.gridMinutes === 0
    const isSoonEnough = startsAt - now < policy.horizonDays * 24 * 3_600_000
    const isLateEnough = startsAt - now >= policy.minimumNoticeMinutes * 60_000
    const blocksFrom = startsAt - offer.bufferBefore * 60_000
    const blocksTo = startsAt + (minutes + offer.bufferAfter) * 60_000
    const isFree = busy.every(
      (other) => other.from >= other.to || other.to <= blocksFrom || blocksTo <= other.from,
    )
    const fits = isWorking.slice(at, at + minutes).every(Boolean)
    if (isOnGrid && isSoonEnough && isLateEnough && isFree && fits) starts.push(startsAt)
  }
  return starts
}

/** `YYYY-MM-DD` and `HH:MM`; all instants of `offers` are on a full minute. */
function wallClock(instant: number, timeZone: string): { date: string; time: string } {
  const text = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toString()
  return { date: text.slice(0, 10), time: text.slice(11, 16) }
}

const weekdays = new Map<string, number>()

function weekdayOf(date: string): number {
  const weekday = weekdays.get(date) ?? Temporal.PlainDate.from(date).dayOfWeek
  weekdays.set(date, weekday)
  return weekday
}
