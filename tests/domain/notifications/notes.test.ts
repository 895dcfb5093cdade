import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/domain/identity/roles'
import { letterText } from '@/domain/notifications/letter'
import type { Note, NoteSubject } from '@/domain/notifications/note'
import { noteLetter } from '@/domain/notifications/noteLetter'
import { ACCOUNT_KINDS, NOTE_KINDS, topicOf } from '@/domain/notifications/notice'

const reader = {
  audience: 'client',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  practice: 'Lindenhof',
  siteUrl: 'https://practice.example',
  stopToken: 'stop',
} as const
const lot: NoteSubject = {
  about: 'lot',
  available: 2,
  balance: 1,
  renews: false,
  expiresAt: Date.parse('2027-06-10T22:30:00Z'),
}
const payment: NoteSubject = {
  about: 'payment',
  plan: 'Five sessions',
  amount: 45_000,
  currency: 'EUR',
  credits: 5,
  isPaid: false,
}
const account: NoteSubject = { about: 'account', side: 'clients', token: 'T0k3n' }

const series: NoteSubject = { about: 'series', isOver: false, booked: 3, planned: 2 }
const slot: NoteSubject = {
  about: 'slot',
  startsAt: Date.parse('2027-06-10T22:30:00Z'),
  service: 'session',
  therapist: 'mara',
  isOpen: true,
}

const subjectOf = (kind: string): NoteSubject => {
  if (kind === 'slot_freed') return slot
  if (kind.startsWith('series_')) return series
  if (kind === 'credit_low' || kind === 'lot_expiring') return lot
  if (kind === 'renewal' || kind.startsWith('payment_')) return payment
  return kind === 'message' || kind === 'export_ready' ? { about: 'waiting' } : account
}
const noteOf = (kind: Note['kind'], more: Partial<Note> = {}): Note => {
  return { ...reader, kind, sequence: 9_000, subject: subjectOf(kind), subjectId: 'p1', ...more }
}
const textOf = (kind: Note['kind'], more: Partial<Note> = {}) => letterText(noteLetter(noteOf(kind, more)))

const KINDS = [...NOTE_KINDS, ...ACCOUNT_KINDS]
const EVERY = LOCALES.flatMap((locale) => KINDS.map((kind) => ({ locale, kind })))

describe.each(EVERY)('$kind in $locale', ({ kind, locale }) => {
  const letter = noteLetter(noteOf(kind, { locale, practice: 'Linden\r\nBcc: x@example.org' }))

  test('is one line as a subject, says where to go, and does not shout', () => {
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letter.subject.length).toBeGreaterThan(10)
    expect(letter.action.href).toMatch(/^https:\/\/practice\.example\//)
    expect(letterText(letter)).not.toContain('!')
  })

  test('can be stopped exactly where it need not be told', () => {
    const page = `https://practice.example${locale === 'de' ? '/de' : ''}/unsubscribe?token=stop`
    expect(letter.unsubscribe?.href ?? null).toBe(topicOf(kind) === null ? null : page)
  })
})

test.each(KINDS)('%s is said in German as German', (kind) => {
  expect(textOf(kind, { locale: 'de' })).not.toBe(textOf(kind))
  expect(noteLetter(noteOf(kind, { locale: 'de' })).opening).not.toBe(noteLetter(noteOf(kind)).opening)
})

test('a series counts what is booked and what is planned, and says what planned means', () => {
  expect(textOf('series_made')).toContain('3 sessions are booked, 2 more are planned.')
  expect(textOf('series_made')).toContain('A planned session keeps nobody else from its time.')
  const all = { ...series, booked: 1, planned: 0 } as NoteSubject
  expect(textOf('series_made', { subject: all, locale: 'de' })).not.toContain('vorgemerkt')
  const href = noteLetter(noteOf('series_made', { audience: 'user' })).action.href
  expect(href).toBe('https://practice.example/admin/collections/series/p1')
})

test('a time that became free is told by the reader’s own clock, with the way to book it', () => {
  expect(textOf('slot_freed')).toMatch(/Friday,? 11 June 2027/)
  expect(noteLetter(noteOf('slot_freed', { locale: 'de' })).action.href).toBe(
    'https://practice.example/de/portal/book?service=session&therapist=mara&slot=mara%7E2027-06-10T22%3A30%3A00.000Z',
  )
})

test('credits that end are counted, to the day by the reader’s own clock', () => {
  expect(noteLetter(noteOf('lot_expiring')).subject).toMatch(/^2 credits end on Friday,? 11 June$/)
  expect(noteLetter(noteOf('lot_expiring', { timeZone: 'America/New_York' })).subject).toContain('10 June')
  const one = { ...lot, available: 1 } as NoteSubject
  expect(noteLetter(noteOf('lot_expiring', { subject: one, locale: 'de' })).subject).toBe(
    'Ein Guthaben endet am Freitag, 11. Juni',
  )
})

test('the last credit is spoken of as one, and none as none', () => {
  expect(noteLetter(noteOf('credit_low')).subject).toBe('You have one credit left')
  const none = { ...lot, balance: 0 } as NoteSubject
  expect(noteLetter(noteOf('credit_low', { subject: none })).subject).toBe('You have no credits left')
})

test('money is told with what it was for, in the words of the reader', () => {
  expect(textOf('payment_received')).toContain('For: Five sessions\nAmount: €450.00\nCredits: 5')
  expect(textOf('payment_received', { locale: 'de' })).toMatch(/Betrag: 450,00\s€/)
  expect(textOf('payment_refunded')).toContain('Paid back in all: €90.00')
})

describe('an account', () => {
  test.each(['verify', 'setup', 'reset'] as const)('%s carries its link once, and says how long', (kind) => {
    const text = textOf(kind)
    expect(text.split('token=T0k3n')).toHaveLength(2)
    expect(text).toContain('works once')
  })

  test('of a person of the practice leads to the panel', () => {
    const subject: NoteSubject = { about: 'account', side: 'users', token: 'T0k3n' }
    expect(textOf('setup', { audience: 'user', locale: 'de', subject })).toContain(
      'https://practice.example/admin/reset-password?token=T0k3n',
    )
  })
})

test('the office is told of a failed payment without a name, and led to it', () => {
  const letter = noteLetter(noteOf('payment_failed', { audience: 'user' }))
  expect(letter.action.href).toBe('https://practice.example/admin/collections/payments/p1')
  expect(letter.opening).toContain('The client was told')
})
