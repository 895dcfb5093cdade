import { describe, expect, test } from 'vitest'
import { letterText } from '@/domain/notifications/letter'
import { calendarFor, letterFor, type Story } from '@/domain/notifications/letterFor'
import { BOOKING_KINDS } from '@/domain/notifications/notice'

const story: Story = {
  kind: 'booked',
  audience: 'client',
  locale: 'en',
  timeZone: 'Europe/Berlin',
  practice: 'Lindenhof',
  siteUrl: 'https://practice.example',
  stopToken: 'stop',
  booking: {
    id: 'b1',
    sequence: 3,
    startsAt: Date.parse('2027-06-10T10:00:00Z'),
    endsAt: Date.parse('2027-06-10T10:50:00Z'),
    freeCancelUntil: Date.parse('2027-06-09T10:00:00Z'),
    cancelledBy: null,
    therapist: 'Mara Lindqvist',
    modality: 'in_person',
    address: 'Lindenallee 1, Berlin',
  },
}
/** Whether a comma follows the English weekday is for the ICU of the day to say. */
const textOf = (more: Partial<Story>) =>
  letterText(letterFor({ ...story, ...more })).replace(/day, (?=\d)/g, 'day ')
const at = (text: string) => ({ ...story.booking, startsAt: Date.parse(text) })

test('a letter is complete as plain text', () => {
  expect(letterFor(story).subject).toBe('Your session on Thursday 10 June is booked')
  expect(textOf({})).toBe(`Your session at Lindenhof is booked.

When: Thursday 10 June 2027 at 12:00 CEST
With: Mara Lindqvist
Where: Lindenallee 1, Berlin
Free to move or cancel until: Wednesday 9 June 2027 at 12:00 CEST

See your session:
https://practice.example/portal/bookings/b1

Lindenhof
`)
})

test('and so it is in German, with addresses of the German pages', () => {
  expect(textOf({ locale: 'de' })).toBe(`Ihr Termin bei Lindenhof ist gebucht.

Wann: Donnerstag, 10. Juni 2027 um 12:00 MESZ
Bei: Mara Lindqvist
Wo: Lindenallee 1, Berlin
Kostenfrei verlegen oder absagen bis: Mittwoch, 9. Juni 2027 um 12:00 MESZ

Zum Termin:
https://practice.example/de/portal/bookings/b1

Lindenhof
`)
})

describe('the clock of a letter', () => {
  test('is the reader’s own, whatever the practice’s is', () => {
    expect(textOf({ timeZone: 'America/New_York' })).toContain('When: Thursday 10 June 2027 at 06:00')
    expect(textOf({ timeZone: 'Asia/Kolkata' })).toContain('When: Thursday 10 June 2027 at 15:30')
  })

  test('tells the two readings of an hour that happens twice apart', () => {
    expect(textOf({ booking: at('2027-10-31T00:30:00Z') })).toContain('at 02:30 CEST')
    expect(textOf({ booking: at('2027-10-31T01:30:00Z') })).toContain('at 02:30 CET')
  })
})

const CLIENT_KINDS = ['booked', 'moved', 'cancelled', 'no_show', 'reminder.PT24H']
const USER_KINDS = ['booked', 'moved', 'cancelled', 'handed_over']
const EVERY = (['en', 'de'] as const).flatMap((locale) => [
  ...CLIENT_KINDS.map((kind) => ({ locale, kind, audience: 'client' as const })),
  ...USER_KINDS.map((kind) => ({ locale, kind, audience: 'user' as const })),
])

test('every kind is told to somebody', () => {
  expect(
    [...new Set([...CLIENT_KINDS, ...USER_KINDS])].filter((kind) => !kind.startsWith('reminder')).sort(),
  ).toEqual([...BOOKING_KINDS].sort())
})

describe.each(EVERY)('$kind to a $audience in $locale', (one) => {
  test('says when, leads to the session, and is one line as a subject', () => {
    const letter = letterFor({ ...story, ...one, practice: 'Linden\r\nBcc: x@example.org' })
    expect(letter.subject).not.toMatch(/[\r\n]/)
    expect(letter.subject.length).toBeGreaterThan(10)
    expect(letterText(letter)).toContain('2027')
    expect(letter.action.href).toMatch(/\/(portal|admin\/collections)\/bookings\/b1$/)
  })

  test('can be stopped exactly if it is a reminder', () => {
    const { unsubscribe } = letterFor({ ...story, ...one })
    const page = `https://practice.example${one.locale === 'de' ? '/de' : ''}/unsubscribe?token=stop`
    expect(unsubscribe?.href ?? null).toBe(one.kind.startsWith('reminder') ? page : null)
  })
})

test('who cancelled is told; the words of a reason never are', () => {
  const cancelled = (cancelledBy: 'client' | 'practice') =>
    textOf({ kind: 'cancelled', booking: { ...story.booking, cancelledBy } })
  expect(cancelled('client')).toContain('You have cancelled')
  expect(cancelled('practice')).toContain('had to cancel')
  for (const words of [cancelled('client'), cancelled('practice')])
    expect(words).not.toContain('Free to move')
})

test('what is no longer to be attended says nothing of where', () => {
  expect(textOf({ kind: 'no_show' })).not.toContain('Lindenallee')
})

describe('the entry in a calendar', () => {
  const entryOf = (kind: string, more: Partial<Story> = {}) => calendarFor({ ...story, kind, ...more }, 0)

  test('keeps one name for life, and says nothing of what a session is about', () => {
    expect(entryOf('moved')).toMatchObject({
      uid: 'b1@practice.example',
      sequence: 3,
      method: 'REQUEST',
      summary: 'Session at Lindenhof',
      location: 'Lindenallee 1, Berlin',
    })
  })

  test.each([
    ['booked', 'REQUEST'],
    ['cancelled', 'CANCEL'],
    ['handed_over', 'CANCEL'],
    ['no_show', undefined],
    ['reminder.PT24H', undefined],
  ])('%s: %s', (kind, method) => {
    expect(entryOf(kind)?.method).toBe(method)
  })

  test('of a video session has no place', () => {
    expect(entryOf('booked', { booking: { ...story.booking, modality: 'video' } })?.location).toBeNull()
  })
})
