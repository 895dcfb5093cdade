import { describe, expect, test } from 'vitest'
import { calendarFor, letterFor, type Story } from '@/domain/notifications/letterFor'
import { noticesFor } from '@/domain/notifications/noticesFor'

type Told = NonNullable<Parameters<typeof noticesFor>[0]>

const week = (more: Partial<Told>): Told => ({ status: 'planned', therapist: 'mara', sequence: 0, ...more })
const ended = (more: Partial<Told>) => week({ status: 'cancelled', sequence: 1, occurrence: 3, ...more })

/** Who is told what when a session of a series begins so, or becomes that. */
const TOLD: [rule: string, before: Told | null, after: Told, told: string[]][] = [
  [
    'the first week is told as every session',
    null,
    week({ status: 'booked', occurrence: 1 }),
    ['client booked', 'therapist booked'],
  ],
  ['other weeks are told by the series', null, week({ status: 'booked', occurrence: 2 }), []],
  ['what is planned is told by the series', null, week({ occurrence: 3 }), []],
  [
    'what becomes booked is told',
    week({}),
    week({ status: 'booked', sequence: 1 }),
    ['client booked', 'therapist booked'],
  ],
  ['a plan that is moved is nobody’s news', week({}), week({ sequence: 1 }), []],
  [
    'a time that was taken',
    week({}),
    ended({ cancelledBy: 'practice', plannedEnd: 'taken' }),
    ['client cancelled'],
  ],
  [
    'credits that did not come',
    week({}),
    ended({ cancelledBy: 'practice', plannedEnd: 'credits' }),
    ['client cancelled'],
  ],
  [
    'what the practice cancels',
    week({}),
    ended({ cancelledBy: 'practice', plannedEnd: 'cancelled' }),
    ['client cancelled'],
  ],
  ['what clients cancel they know', week({}), ended({ cancelledBy: 'client', plannedEnd: 'cancelled' }), []],
  ['what ends with its series', week({}), ended({ cancelledBy: 'practice', plannedEnd: 'series' }), []],
]

test.each(TOLD)('%s', (_, before, after, told) => {
  expect(noticesFor(before, after).notices.map(({ kind, party }) => `${party} ${kind}`)).toEqual(told)
})

const story = (kind: string, more: Partial<Story['booking']>): Story => ({
  kind,
  audience: 'client',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  practice: 'Lindenhof',
  siteUrl: 'https://practice.example',
  stopToken: null,
  booking: {
    id: 'b',
    sequence: 1,
    startsAt: Date.parse('2027-06-10T10:00:00Z'),
    endsAt: Date.parse('2027-06-10T10:50:00Z'),
    freeCancelUntil: Date.parse('2027-06-09T10:00:00Z'),
    cancelledBy: null,
    occurrence: 3,
    therapist: 'Mara Lindqvist',
    modality: 'video',
    address: null,
    ...more,
  },
})

describe('a letter about what was planned', () => {
  test('says that it is booked now, and brings it to the calendar', () => {
    const booked = story('booked', {})
    expect(letterFor(booked).subject).toBe('Your planned session on Thursday 10 June is booked')
    expect(calendarFor(booked, 0)?.method).toBe('REQUEST')
    expect(letterFor({ ...booked, audience: 'user' }).subject).toBe(
      'A session on Thursday 10 June was booked',
    )
  })

  test.each([
    ['taken', /was taken/, /war vergeben/],
    ['credits', /does not take place/, /findet nicht statt/],
    ['cancelled', /is cancelled/, /ist abgesagt/],
  ] as const)('that is over (%s) says why, and no calendar hears of it', (plannedEnd, english, german) => {
    const over = story('cancelled', { plannedEnd, cancelledBy: 'practice' })
    expect(letterFor(over).subject).toMatch(english)
    expect(letterFor({ ...over, locale: 'de' }).subject).toMatch(german)
    expect(calendarFor(over, 0)).toBeNull()
  })
})
