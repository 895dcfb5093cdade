import { describe, expect, test } from 'vitest'
import { DAY_MS, fromIso, HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { isOffered, type Offer, placement, slots } from '@/domain/scheduling/slots'
import { localText } from '@/domain/scheduling/zoneOffsets'
import { always, interval, offerOf, weekly } from './offers'
import { quickest } from './quickest'

const policy = { minimumNoticeMinutes: 0, horizonDays: 60, gridMinutes: 30 }

/** The starts offered within two days of `date`, as the therapist's wall clock shows them. */
function starts(offer: Offer, date: string): string[] {
  const midnight = fromIso(`${date}T00:00Z`)
  const found = slots({ ...offer, from: midnight - DAY_MS, to: midnight + 2 * DAY_MS })
  return found.map((slot) => localText(slot.startsAt, offer.hours.timeZone))
}

const NINE_TO_TWELVE = weekly('UTC', 1, '09:00', '12:00')
const MONDAY = '2026-06-08'
const on = (time: string) => fromIso(`${MONDAY}T${time}:00Z`)
/** What is offered on that Monday between nine and twelve, UTC, asked the Sunday before. */
const onMonday = (changes: Partial<Offer>) =>
  starts(offerOf(NINE_TO_TWELVE, '2026-06-07T00:00Z', { policy, ...changes }), MONDAY).map((text) =>
    text.slice(11, 16),
  )

describe('clock changes', () => {
  test('T2: a weekly 15:00 in Chicago is 20:00Z on the day the clocks go forward', () => {
    const offer = offerOf(weekly('America/Chicago', 7, '15:00', '16:00'), '2025-03-01T00:00Z')
    expect(starts(offer, '2025-03-09')).toEqual(['2025-03-09T15:00:00-05:00'])
    expect(isOffered(fromIso('2025-03-09T20:00Z'), offer)).toBe(true)
  })

  test('T4: a notice that ends on the day the clocks change is its elapsed hours', () => {
    const notice = { ...policy, minimumNoticeMinutes: 24 * 60 }
    const offer = offerOf(always('Europe/Berlin'), '2026-03-28T12:00Z', { policy: notice })
    expect(starts(offer, '2026-03-29')[0]).toBe('2026-03-29T14:00:00+02:00')
  })

  test('T5: starts that do not exist are not offered, and lengths are elapsed minutes', () => {
    const offer = offerOf(weekly('Europe/Berlin', 7, '01:00', '04:00'), '2026-03-01T00:00Z', { policy })
    const texts = ['01:00:00+01:00', '01:30:00+01:00', '03:00:00+02:00'].map((time) => `2026-03-29T${time}`)
    expect(starts(offer, '2026-03-29')).toEqual(texts)
    const [, acrossTheGap] = slots({ ...offer, ...interval('2026-03-29T00:00Z', '2026-03-29T02:00Z') })
    expect(localText(acrossTheGap?.endsAt ?? 0, 'Europe/Berlin')).toBe('2026-03-29T03:30:00+02:00')
  })

  test('T6: a start that happens twice is two slots, and a booking takes one of them', () => {
    const hours = weekly('Europe/Berlin', 7, '02:00', '03:00')
    const offer = offerOf(hours, '2026-10-01T00:00Z', { policy, minutes: 30 })
    const texts = ['02:00:00+02:00', '02:30:00+02:00', '02:00:00+01:00', '02:30:00+01:00']
    expect(starts(offer, '2026-10-25')).toEqual(texts.map((time) => `2026-10-25T${time}`))
    const booked = { ...offer, busy: [interval('2026-10-25T00:30Z', '2026-10-25T01:00Z')] }
    expect(starts(booked, '2026-10-25')).toEqual(texts.toSpliced(1, 1).map((time) => `2026-10-25T${time}`))
  })

  test.each([
    ['Asia/Kathmandu', '2026-06-08T03:15:00.000Z'],
    ['America/St_Johns', '2026-06-08T11:30:00.000Z'],
    ['Pacific/Chatham', '2026-06-07T20:15:00.000Z'],
  ])('the grid is the full hour of the wall clock in %s', (timeZone, nine) => {
    const offer = offerOf(weekly(timeZone, 1, '08:50', '10:50'), '2026-06-01T00:00Z')
    expect(starts(offer, MONDAY)).toEqual([localText(fromIso(nine), timeZone)])
    expect(placement(fromIso(nine), offer)).toBe('offered')
  })

  test('a grid that does not divide the day begins anew at every midnight', () => {
    const offer = offerOf(always('UTC'), '2026-06-01T00:00Z', { policy: { ...policy, gridMinutes: 7 * 60 } })
    const times = starts(offer, MONDAY).map((text) => text.slice(11, 16))
    expect(times.slice(0, 5)).toEqual(['00:00', '07:00', '14:00', '21:00', '00:00'])
  })
})

describe('opening hours and time off', () => {
  test.each<[string, Partial<Offer>, string[]]>([
    ['the whole session lies in the hours', {}, ['09:00', '09:30', '10:00', '10:30', '11:00']],
    ['a session longer than the hours has no start', { minutes: 181 }, []],
    ['a session as long as the hours has one', { minutes: 180 }, ['09:00']],
    ['buffers reach beyond the hours', { bufferBefore: 30, bufferAfter: 30, minutes: 180 }, ['09:00']],
    [
      'time off is cut out',
      { timeOff: [{ from: on('10:00'), to: on('10:30') }] },
      ['09:00', '10:30', '11:00'],
    ],
    [
      'buffers reach into time off',
      { bufferBefore: 30, bufferAfter: 30, timeOff: [{ from: on('10:00'), to: on('10:30') }] },
      ['09:00', '10:30', '11:00'],
    ],
    [
      'time off by the minute moves no grid',
      { timeOff: [{ from: on('09:00'), to: on('09:01') }] },
      ['09:30', '10:00', '10:30', '11:00'],
    ],
    [
      'time off without length is none',
      { timeOff: [{ from: on('10:15'), to: on('10:15') }] },
      ['09:00', '09:30', '10:00', '10:30', '11:00'],
    ],
    ['time off all day leaves nothing', { timeOff: [{ from: on('00:00'), to: on('23:00') }] }, []],
    ['a therapist who accepts no clients offers nothing', { acceptingClients: false }, []],
  ])('%s', (_, changes, expected) => {
    expect(onMonday(changes)).toEqual(expected)
  })
})

describe('other bookings', () => {
  const fiftyPlusTen = { minutes: 50, bufferAfter: 10, policy: { ...policy, gridMinutes: 10 } }
  const nineOClock = [{ from: on('09:00'), to: on('10:00') }]

  test('B8: after 50 minutes and a buffer of 10 the next begins on the hour', () => {
    expect(onMonday({ ...fiftyPlusTen, busy: nineOClock })).toEqual([
      '10:00',
      '10:10',
      '10:20',
      '10:30',
      '10:40',
      '10:50',
      '11:00',
      '11:10',
    ])
  })

  test('B6: a start inside another booking’s buffer is taken', () => {
    const offer = offerOf(NINE_TO_TWELVE, '2026-06-07T00:00Z', { ...fiftyPlusTen, busy: nineOClock })
    expect([on('09:50'), on('10:00')].map((startsAt) => placement(startsAt, offer))).toEqual([
      'taken',
      'offered',
    ])
  })

  test('buffers of neighbours add up', () => {
    const busy = [{ from: on('09:45'), to: on('10:45') }]
    expect(onMonday({ minutes: 30, busy, bufferBefore: 15, bufferAfter: 15 })).toEqual([
      '09:00',
      '11:00',
      '11:30',
    ])
  })

  test('a booking outside the hours blocks with its buffer inside them', () => {
    expect(onMonday({ busy: [{ from: on('08:00'), to: on('09:01') }] })[0]).toBe('09:30')
  })

  test('bookings that overlap each other, in any order, block once', () => {
    const busy = [
      ['10:30', '11:00'],
      ['09:00', '10:30'],
      ['09:30', '09:45'],
    ].map(([from = '', to = '']) => ({ from: on(from), to: on(to) }))
    expect(onMonday({ busy })).toEqual(['11:00'])
  })

  test('T15: 2,000 bookings leave two months of slots in well under 100 ms', () => {
    const begin = fromIso('2026-03-01T00:00Z')
    const busy = Array.from({ length: 2_000 }, (_, at) => ({
      from: begin + at * HOUR_MS,
      to: begin + at * HOUR_MS + 30 * MINUTE_MS,
    }))
    const offer = offerOf(always('Europe/Berlin'), '2026-03-01T00:00Z', {
      busy: busy.reverse(),
      minutes: 30,
      policy: { ...policy, gridMinutes: 5, horizonDays: 62 },
    })
    const asked = { ...offer, from: begin, to: begin + 62 * DAY_MS }
    expect(slots(asked)).toHaveLength(62 * 24)
    expect(quickest(() => slots(asked))).toBeLessThan(100)
  })
})

describe('notice, horizon and what is asked for', () => {
  test('T14: with 45 minutes of notice nothing is offered before, and exactly then it is', () => {
    const quarters = { policy: { ...policy, minimumNoticeMinutes: 45, gridMinutes: 15 } }
    expect(onMonday({ ...quarters, now: on('08:45') })[0]).toBe('09:30')
    expect(onMonday({ ...quarters, now: on('08:45') + 1 })[0]).toBe('09:45')
    expect(onMonday({ ...quarters, now: on('08:46') })[0]).toBe('09:45')
  })

  test('the horizon is days of 24 elapsed hours, and its end is not offered', () => {
    const week = { ...policy, horizonDays: 7 }
    const offer = offerOf(always('Europe/Berlin'), '2026-03-25T12:00Z', { policy: week })
    const times = ['2026-04-01T11:30Z', '2026-04-01T12:00Z'].map(fromIso)
    expect(times.map((startsAt) => placement(startsAt, offer))).toEqual(['offered', 'not_offered'])
  })

  test('the past is not offered', () => {
    expect(onMonday({ now: on('10:30') })).toEqual(['10:30', '11:00'])
  })

  test('starts from `from` on are listed, those from `to` on are not', () => {
    const offer = offerOf(NINE_TO_TWELVE, '2026-06-07T00:00Z', { policy })
    const found = slots({ ...offer, from: on('09:30'), to: on('10:30') })
    expect(found.map((slot) => toIso(slot.startsAt))).toEqual([
      `${MONDAY}T09:30:00.000Z`,
      `${MONDAY}T10:00:00.000Z`,
    ])
  })

  test('a slot tells its end and what it blocks', () => {
    const offer = offerOf(NINE_TO_TWELVE, '2026-06-07T00:00Z', {
      minutes: 50,
      bufferBefore: 5,
      bufferAfter: 10,
    })
    expect(slots({ ...offer, from: on('09:00'), to: on('09:01') })).toEqual([
      { startsAt: on('09:00'), endsAt: on('09:50'), blocksFrom: on('08:55'), blocksTo: on('10:00') },
    ])
  })
})

describe('placement', () => {
  const offer = offerOf(NINE_TO_TWELVE, '2026-06-07T00:00Z', {
    policy,
    busy: [{ from: on('10:00'), to: on('11:00') }],
  })

  test.each([
    ['a free start', on('09:00'), 'offered'],
    ['a start over a booking', on('09:30'), 'taken'],
    ['a start off the grid', on('09:05'), 'not_offered'],
    ['a start off the grid by a millisecond', on('09:00') + 1, 'not_offered'],
    ['a start between milliseconds', on('09:00') - 0.5, 'not_offered'],
    ['a start outside the hours', on('08:30'), 'not_offered'],
    ['a session that would end outside the hours', on('11:30'), 'not_offered'],
    ['a start outside the hours and over a booking off the grid', on('10:10'), 'not_offered'],
    ['no instant at all', Number.NaN, 'not_offered'],
  ])('%s is %s', (_, startsAt, expected) => {
    expect(placement(startsAt, offer)).toBe(expected)
  })

  test.each<[string, Partial<Offer>]>([
    ['gridMinutes', { policy: { ...policy, gridMinutes: 0 } }],
    ['gridMinutes', { policy: { ...policy, gridMinutes: -15 } }],
    ['minimumNoticeMinutes', { policy: { ...policy, minimumNoticeMinutes: -60 } }],
    ['minutes', { minutes: 0 }],
    ['minutes', { minutes: Number.NaN }],
    ['bufferBefore', { bufferBefore: -5 }],
    ['bufferAfter', { bufferAfter: 2.5 }],
  ])('lengths that make no sense are refused: %s', (path, changes) => {
    const fields = [expect.objectContaining({ path })]
    const ask = () => placement(on('09:00'), { ...offer, ...changes })
    expect(ask).toThrow(expect.objectContaining({ code: 'invalid_input', fields }))
  })
})
