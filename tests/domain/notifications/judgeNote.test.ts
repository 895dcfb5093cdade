import { describe, expect, test } from 'vitest'
import { judgeNote, type NoteFacts } from '@/domain/notifications/judgeNote'
import type { NoteSubject } from '@/domain/notifications/note'
import { ACCOUNT_KINDS, NOTE_KINDS } from '@/domain/notifications/notice'
import { DAY_MS } from '@/domain/scheduling/instant'

const NOON = Date.parse('2027-06-10T10:00:00Z')
const MIDNIGHT = Date.parse('2027-06-10T22:00:00Z')
const MORNING = Date.parse('2027-06-11T05:00:00Z')

const lot = {
  about: 'lot',
  available: 2,
  balance: 1,
  renews: false,
  expiresAt: NOON + 5 * DAY_MS,
} satisfies NoteSubject
const payment = {
  about: 'payment',
  plan: null,
  amount: 1,
  currency: 'EUR',
  credits: 1,
  isPaid: false,
} satisfies NoteSubject
const account = { about: 'account', side: 'clients', token: 'x' } satisfies NoteSubject

const series = { about: 'series', isOver: false, booked: 2, planned: 1 } satisfies NoteSubject
const slot = {
  about: 'slot',
  startsAt: NOON + 40 * DAY_MS,
  service: 'session',
  therapist: 'mara',
  isOpen: true,
} satisfies NoteSubject

const subjectOf = (kind: string): NoteSubject => {
  if (kind === 'slot_freed') return slot
  if (kind.startsWith('series_')) return { ...series, isOver: kind === 'series_ended' }
  if (kind === 'credit_low' || kind === 'lot_expiring') return lot
  if (kind === 'renewal' || kind.startsWith('payment_')) return payment
  return kind === 'message' || kind === 'export_ready' ? { about: 'waiting' } : account
}
const judged = (kind: NoteFacts['kind'], more: Partial<NoteFacts> = {}, now = NOON) =>
  judgeNote(
    {
      kind,
      dueAt: now,
      address: 'ada@example.org',
      timeZone: 'Europe/Berlin',
      isWanted: true,
      quiet: { from: '21:00', to: '07:00' },
      subject: subjectOf(kind),
      ...more,
    },
    now,
  )

const KINDS = [...NOTE_KINDS, ...ACCOUNT_KINDS]
const OPTIONAL = ['credit_low', 'lot_expiring', 'message', 'slot_freed'] as const
/** News of sessions, which a user may do without; who does not is told at once. */
const OF_SESSIONS = ['series_made', 'series_ended'] as const
const NEEDED = KINDS.filter((kind) => ![...OPTIONAL, ...OF_SESSIONS].some((one) => one === kind))

test.each(KINDS)('%s that holds is sent by day', (kind) => {
  expect(judged(kind)).toEqual({ verdict: 'send' })
})

describe('what a reader may do without', () => {
  test.each(OPTIONAL)('%s is not sent to whoever does not want it, and waits for the morning', (kind) => {
    expect(judged(kind, { isWanted: false })).toEqual({ verdict: 'superseded', reason: 'not_wanted' })
    expect(judged(kind, {}, MIDNIGHT)).toEqual({ verdict: 'wait', until: MORNING })
  })
})

test.each(OF_SESSIONS)('%s is told at any hour, and not to whoever does not want it', (kind) => {
  expect(judged(kind, {}, MIDNIGHT)).toEqual({ verdict: 'send' })
  expect(judged(kind, { isWanted: false })).toEqual({ verdict: 'superseded', reason: 'not_wanted' })
})

test.each(NEEDED)('%s is told whatever anybody prefers, at any hour', (kind) => {
  expect(judged(kind, { isWanted: false }, MIDNIGHT)).toEqual({ verdict: 'send' })
})

test.each(KINDS)('%s is told to nobody who is gone, and not when it is no news any more', (kind) => {
  expect(judged(kind, { address: null })).toEqual({ verdict: 'superseded', reason: 'no_address' })
  expect(judged(kind, { subject: null })).toEqual({ verdict: 'superseded', reason: 'not_so_any_more' })
  const subject = subjectOf(kind)
  const later = subject.about === 'lot' ? { ...subject, expiresAt: NOON + DAY_MS } : subject
  expect(judged(kind, { dueAt: NOON - 30 * DAY_MS, subject: later })).toEqual({
    verdict: 'expired',
    reason: 'too_late',
  })
})

describe('what is no longer so is not told', () => {
  test.each([
    ['credits that were bought since', 'credit_low', { ...lot, balance: 2 }],
    ['credits that a subscription brings anew', 'credit_low', { ...lot, renews: true }],
    ['credits that were spent', 'lot_expiring', { ...lot, available: 0 }],
    ['credits that have ended', 'lot_expiring', { ...lot, expiresAt: NOON }],
    ['a series that has ended since', 'series_made', { ...series, isOver: true }],
    ['a time that somebody has booked, or nobody waits for', 'slot_freed', { ...slot, isOpen: false }],
    ['a time that has passed', 'slot_freed', { ...slot, startsAt: NOON }],
    ['a payment that came after all', 'payment_failed', { ...payment, isPaid: true }],
  ] as const)('%s', (_name, kind, subject) => {
    expect(judged(kind, { subject })).toEqual({ verdict: 'superseded', reason: 'not_so_any_more' })
  })

  test.each(['verify', 'setup', 'reset'] as const)('%s without a living link', (kind) => {
    const gone = { verdict: 'superseded', reason: 'link_gone' }
    expect(judged(kind, { subject: { ...account, token: null } })).toEqual(gone)
  })
})
