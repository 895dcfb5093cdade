import { describe, expect, test } from 'vitest'
import { leadMillis, leadsOf } from '@/domain/notifications/leads'
import { quietAt, whenAwake } from '@/domain/notifications/quietHours'
import { remindersDue } from '@/domain/notifications/remindersDue'

const at = (text: string) => Date.parse(text)
const iso = (instant: number) => new Date(instant).toISOString()
const NIGHT = { from: '21:00', to: '07:00' }
const NONE = { from: '00:00', to: '00:00' }
const BERLIN = 'Europe/Berlin'

test.each([
  ['PT24H', 24 * 3600],
  ['P1D', 24 * 3600],
  ['P1DT12H', 36 * 3600],
  ['PT5M', 300],
  ['P30D', 30 * 86_400],
])('%s is a lead of %d seconds', (text, seconds) => {
  expect(leadMillis(text)).toBe(seconds * 1000)
})

test.each(['', 'P', 'PT', 'PT4M', 'P31D', 'PT-1H', 'P1M', 'P1W', '24h', 'PT1.5H', 'PT24H ', null, 24])(
  '%j is no lead',
  (text) => {
    expect(leadMillis(text)).toBeNull()
  },
)

test('leads are longest first, each length once', () => {
  expect(leadsOf(['PT1H', 'P1D', 'PT24H', 'nonsense']).map(({ name }) => name)).toEqual(['P1D', 'PT1H'])
})

describe('quiet hours', () => {
  test.each([
    [
      '2027-01-10T20:00:00Z',
      '2027-01-10T20:00:00.000Z',
      '2027-01-11T06:00:00.000Z',
      'begin at 21:00 in Berlin',
    ],
    ['2027-01-11T05:59:59Z', '2027-01-10T20:00:00.000Z', '2027-01-11T06:00:00.000Z', 'last past midnight'],
    [
      '2027-07-10T19:00:00Z',
      '2027-07-10T19:00:00.000Z',
      '2027-07-11T05:00:00.000Z',
      'begin earlier in UTC in summer',
    ],
    [
      '2027-03-28T00:30:00Z',
      '2027-03-27T20:00:00.000Z',
      '2027-03-28T05:00:00.000Z',
      'are nine hours when clocks go forward',
    ],
    [
      '2027-10-31T00:30:00Z',
      '2027-10-30T19:00:00.000Z',
      '2027-10-31T06:00:00.000Z',
      'are eleven when they go back',
    ],
  ])('%s: from %s to %s: they %s', (instant, begins, ends) => {
    const quiet = quietAt(at(instant), BERLIN, NIGHT)
    expect(quiet && [iso(quiet.begins), iso(quiet.ends)]).toEqual([begins, ends])
  })

  test.each(['2027-01-10T19:59:59Z', '2027-01-11T06:00:00Z', '2027-01-11T12:00:00Z'])(
    '%s is none of them',
    (instant) => {
      expect(quietAt(at(instant), BERLIN, NIGHT)).toBeNull()
    },
  )

  test('the same twice means there are none', () => {
    expect(quietAt(at('2027-01-11T02:00:00Z'), BERLIN, NONE)).toBeNull()
  })

  test('that end in an hour which happens twice end at its first', () => {
    const quiet = quietAt(at('2027-10-31T00:10:00Z'), BERLIN, { from: '22:00', to: '02:30' })
    expect(quiet && iso(quiet.ends)).toBe('2027-10-31T00:30:00.000Z')
    expect(quietAt(at('2027-10-31T01:10:00Z'), BERLIN, { from: '22:00', to: '02:30' })).toBeNull()
  })

  test('a reminder waits for their end, or comes before they begin where that would be too late', () => {
    const dueAt = at('2027-01-11T02:00:00Z')
    expect(iso(whenAwake({ dueAt, endsAt: at('2027-01-12T02:00:00Z') }, BERLIN, NIGHT))).toBe(
      '2027-01-11T06:00:00.000Z',
    )
    expect(iso(whenAwake({ dueAt, endsAt: at('2027-01-11T06:00:00Z') }, BERLIN, NIGHT))).toBe(
      '2027-01-10T19:30:00.000Z',
    )
  })
})

describe('the reminders of a session', () => {
  const startsAt = at('2027-03-29T08:00:00Z')
  const placedAt = at('2027-03-20T08:00:00Z')
  const session = { startsAt, placedAt, timeZone: BERLIN, quiet: null, wantsReminders: true, known: [] }
  const settings = { leads: leadsOf(['PT48H', 'PT24H', 'PT2H']), quiet: NONE }
  const planned = (now: string, more: object = {}, quiet = NONE) =>
    remindersDue({ ...session, ...more }, { ...settings, quiet }, at(now)).map(
      ({ kind, dueAt }) => `${kind} ${iso(dueAt)}`,
    )

  test('are planned together, a day before the first, in elapsed hours when clocks change', () => {
    expect(planned('2027-03-26T07:59:59.999Z')).toEqual([])
    expect(planned('2027-03-26T08:00:00Z')).toEqual([
      'reminder.PT48H 2027-03-27T08:00:00.000Z',
      'reminder.PT24H 2027-03-28T08:00:00.000Z',
      'reminder.PT2H 2027-03-29T06:00:00.000Z',
    ])
  })

  test('are none where their client wants none', () => {
    expect(planned('2027-03-26T08:00:00Z', { wantsReminders: false })).toEqual([])
  })

  test('are none that would come, before the quiet hours, when the session was just being booked', () => {
    const early = { startsAt: at('2027-01-11T05:30:00Z') }
    const booked = (placed: string) => planned(placed, { ...early, placedAt: at(placed) }, NIGHT)
    expect(booked('2027-01-10T19:29:59Z')).toEqual(['reminder.PT2H 2027-01-10T19:30:00.000Z'])
    expect(booked('2027-01-10T19:30:00Z')).toEqual([])
  })

  test('that are late after an outage: only the last one that still makes sense', () => {
    expect(planned('2027-03-28T12:00:00Z')).toEqual([
      'reminder.PT24H 2027-03-28T08:00:00.000Z',
      'reminder.PT2H 2027-03-29T06:00:00.000Z',
    ])
    expect(planned('2027-03-29T08:00:00Z')).toEqual([])
  })

  test('are none for what was booked when their time had come', () => {
    expect(planned('2027-03-28T10:00:00Z', { placedAt: at('2027-03-28T08:00:00Z') })).toEqual([
      'reminder.PT2H 2027-03-29T06:00:00.000Z',
    ])
  })

  test('are planned once; again where they were taken back, but not where staff did that', () => {
    const known = (status: string, reason: string | null) => ({
      known: [{ kind: 'reminder.PT48H', status, reason, dueAt: at('2027-03-27T08:00:00Z') }],
    })
    const first = (more: object) =>
      planned('2027-03-26T08:00:00Z', more).some((due) => due.startsWith('reminder.PT48H'))
    for (const status of ['planned', 'claimed', 'sent', 'expired', 'dead', 'unknown']) {
      expect(first(known(status, null)), status).toBe(false)
    }
    expect(first(known('superseded', 'withdrawn'))).toBe(false)
    expect(first(known('superseded', 'not_wanted'))).toBe(true)
  })

  test('with a longer lead are not sent after a shorter one was', () => {
    const known = [
      { kind: 'reminder.PT24H', status: 'sent', reason: null, dueAt: at('2027-03-28T08:00:00Z') },
    ]
    expect(planned('2027-03-27T12:00:00Z', { known })).toEqual(['reminder.PT2H 2027-03-29T06:00:00.000Z'])
  })

  test('at night come in the morning', () => {
    const night = { startsAt: at('2027-03-30T01:00:00Z') }
    expect(planned('2027-03-27T08:00:00Z', night, NIGHT)[0]).toBe('reminder.PT48H 2027-03-28T05:00:00.000Z')
  })
})
