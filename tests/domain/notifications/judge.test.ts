import { describe, expect, test } from 'vitest'
import { ATTEMPTS_MAX, nextAttemptAt } from '@/domain/notifications/backoff'
import { judge, type NoticeFacts } from '@/domain/notifications/judge'
import { leadsOf } from '@/domain/notifications/leads'
import { noticesFor } from '@/domain/notifications/noticesFor'
import { BOOKING_STATUSES } from '@/domain/scheduling/booking'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'

const START = Date.parse('2027-06-10T10:00:00Z')
const CLIENT = 'client:c'
const USER = 'user:u'
const booking: NonNullable<NoticeFacts['booking']> = {
  status: 'booked',
  sequence: 0,
  startsAt: START,
  client: 'c',
  therapistUser: 'u',
}
const notice: NoticeFacts = {
  kind: 'booked',
  sequence: 0,
  dueAt: START - 48 * HOUR_MS,
  recipient: CLIENT,
  booking,
  address: 'reader@example.org',
  timeZone: 'Europe/Berlin',
  isWanted: true,
  leads: leadsOf(['PT24H', 'PT2H']),
  quiet: { from: '21:00', to: '07:00' },
}
const given = (more: Partial<NoticeFacts>, status: Partial<typeof booking> = {}) => ({
  ...notice,
  ...more,
  booking: { ...booking, ...status },
})
const said = (facts: NoticeFacts, now: number) => {
  const verdict = judge(facts, now)
  return 'reason' in verdict ? `${verdict.verdict} ${verdict.reason}` : verdict.verdict
}
const BEFORE = START - 24 * HOUR_MS

describe('what is told of a session', () => {
  const ended = { status: 'cancelled', sequence: 1 } as const
  test.each([
    ['booked', given({}), BEFORE, 'send'],
    ['booked, to its therapist', given({ recipient: USER }), BEFORE, 'send'],
    ['booked, when it has begun', given({}), START, 'expired too_late'],
    ['booked, a millisecond before', given({}), START - 1, 'send'],
    ['booked, and moved since', given({}, { sequence: 1 }), BEFORE, 'superseded booking_changed'],
    ['booked, and cancelled since', given({}, ended), BEFORE, 'superseded booking_changed'],
    ['moved', given({ kind: 'moved', sequence: 1 }, { sequence: 1 }), BEFORE, 'send'],
    ['cancelled', given({ kind: 'cancelled', sequence: 1 }, ended), BEFORE, 'send'],
    [
      'cancelled, then waived',
      given({ kind: 'cancelled', sequence: 1 }, { ...ended, sequence: 2 }),
      BEFORE,
      'send',
    ],
    [
      'cancelled, and corrected',
      given({ kind: 'cancelled' }, { status: 'completed' }),
      BEFORE,
      'superseded booking_changed',
    ],
    ['cancelled, at the start', given({ kind: 'cancelled' }, ended), START, 'expired too_late'],
    [
      'cancelled after the start',
      given({ kind: 'cancelled', dueAt: START + HOUR_MS }, ended),
      START + 2 * HOUR_MS,
      'send',
    ],
    ['a no-show', given({ kind: 'no_show' }, { status: 'no_show' }), START + DAY_MS, 'send'],
    [
      'a no-show, weeks ago',
      given({ kind: 'no_show' }, { status: 'no_show' }),
      START + 30 * DAY_MS,
      'expired too_late',
    ],
    ['booked, to a former therapist', given({ recipient: 'user:x' }), BEFORE, 'superseded booking_changed'],
    ['handed over, to the former one', given({ kind: 'handed_over', recipient: 'user:x' }), BEFORE, 'send'],
    [
      'handed over, and given back',
      given({ kind: 'handed_over', recipient: USER }),
      BEFORE,
      'superseded booking_changed',
    ],
    ['to somebody erased', given({ address: null }), BEFORE, 'superseded no_address'],
    ['of none', { ...notice, booking: null }, BEFORE, 'superseded booking_gone'],
    ['to a user who does without it', given({ isWanted: false }), BEFORE, 'superseded not_wanted'],
    ['in the quiet hours', given({}), Date.parse('2027-06-09T01:00:00Z'), 'send'],
  ])('%s', (_what, facts, now, verdict) => {
    expect(said(facts, now)).toBe(verdict)
  })
})

describe('a reminder', () => {
  const reminder = (more: Partial<NoticeFacts> = {}, status: Partial<typeof booking> = {}) =>
    given({ kind: 'reminder.PT24H', dueAt: BEFORE, ...more }, status)
  test.each([
    ['in time', reminder(), BEFORE, 'send'],
    ['that nobody wants', reminder({ isWanted: false }), BEFORE, 'superseded not_wanted'],
    ['of a lead that is gone', reminder({ kind: 'reminder.PT5H' }), BEFORE, 'superseded lead_removed'],
    ['of a session that moved', reminder({}, { sequence: 1 }), BEFORE, 'superseded booking_changed'],
    ['when the next one is due', reminder(), START - 2 * HOUR_MS, 'expired too_late'],
    ['the last one, before the start', reminder({ kind: 'reminder.PT2H' }), START - 1, 'send'],
    ['the last one, at the start', reminder({ kind: 'reminder.PT2H' }), START, 'expired too_late'],
    ['late at night', reminder(), START - 14 * HOUR_MS, 'wait'],
  ])('%s', (_what, facts, now, verdict) => {
    expect(said(facts, now)).toBe(verdict)
  })

  test('waits for the end of the quiet hours, to the minute', () => {
    expect(judge(reminder(), START - 14 * HOUR_MS)).toEqual({
      verdict: 'wait',
      until: Date.parse('2027-06-10T05:00:00Z'),
    })
  })

  test('that could only come at night does not come', () => {
    const early = Date.parse('2027-06-10T04:30:00Z')
    const facts = reminder({ kind: 'reminder.PT2H' }, { startsAt: early })
    expect(said(facts, early - HOUR_MS)).toBe('expired too_late')
  })
})

describe('what a change plans', () => {
  const was = { status: 'booked' as const, therapist: 'a', startsAt: START, sequence: 0 }
  const plans = (
    after: Partial<typeof was> & { status?: (typeof BOOKING_STATUSES)[number] },
    before = was,
  ) => {
    const { supersede, notices } = noticesFor(before, { ...before, sequence: before.sequence + 1, ...after })
    return `${supersede ? 'superseding ' : ''}${notices.map(({ kind, party }) => `${kind} to ${party}`).join(', ')}`
  }

  test.each([
    ['a move', { startsAt: START + 1 }, 'superseding moved to client, moved to therapist'],
    [
      'another therapist',
      { therapist: 'b' },
      'superseding moved to client, booked to therapist, handed_over to former_therapist',
    ],
    ['a cancel', { status: 'cancelled' as const }, 'superseding cancelled to client, cancelled to therapist'],
    ['a no-show', { status: 'no_show' as const }, 'superseding no_show to client'],
    ['a completion', { status: 'completed' as const }, ''],
    ['nothing', { sequence: 0 }, ''],
  ])('%s', (_what, after, expected) => {
    expect(plans(after as never)).toBe(expected)
  })

  test('a waiver tells nobody and takes nothing back', () => {
    const missed = { ...was, status: 'no_show' as never }
    expect(plans({}, missed)).toBe('')
  })

  test('a new session is told to both', () => {
    expect(noticesFor(null, was).notices.map(({ party }) => party)).toEqual(['client', 'therapist'])
  })

  test('every status that a session can take is decided', () => {
    for (const status of BOOKING_STATUSES) expect(() => plans({ status } as never)).not.toThrow()
  })
})

describe('trying again', () => {
  const seconds = (attempts: number, jitter: number) => {
    const next = nextAttemptAt(attempts, 0, jitter)
    return next === null ? null : next / 1000
  }

  test('doubles up to a quarter of an hour, and ends', () => {
    expect([1, 2, 3, 4, 5, 6, 23].map((attempts) => seconds(attempts, 0))).toEqual([
      30, 60, 120, 240, 480, 900, 900,
    ])
    expect(seconds(ATTEMPTS_MAX, 0)).toBeNull()
  })

  test('comes up to half earlier by chance, so that what failed together does not return together', () => {
    expect([0, 0.5, 1].map((jitter) => seconds(4, jitter))).toEqual([240, 180, 120])
  })
})
