import { describe, expect, test } from 'vitest'
import { barePage } from '@/portal/frame/barePage'
import { afterSeeing, type KeptSession } from '@/portal/offline/keptSession'
import { offlinePage } from '@/portal/offline/offlinePage'
import { choicesBefore, fieldsOfBefore } from '@/portal/settings/choicesBefore'

const session = (id: string, day: number): KeptSession => {
  const startsAt = `2026-12-0${day}T08:00:00.000Z`
  return { id, startsAt, endsAt: startsAt, when: `day ${day}`, who: 'Mara', keptAt: startsAt }
}
const [one, two] = [session('one', 1), session('two', 2)]
const coming = (kept: KeptSession) => ({ ...kept, isComing: true })
const gone = (kept: KeptSession) => ({ ...kept, isComing: false })

describe('a device keeps the session that comes first', () => {
  test.each([
    ['the first that is seen', null, coming(two), two],
    ['an earlier one instead', two, coming(one), one],
    ['not a later one', one, coming(two), one],
    ['the same, moved, as it now is', one, coming({ ...one, when: 'day 3' }), { ...one, when: 'day 3' }],
    ['none once it is cancelled', one, gone(one), null],
    ['the other, where a later one is cancelled', one, gone(two), one],
  ] as const)('%s', (_rule, kept, seen, then) => {
    expect(afterSeeing(kept, seen)).toEqual(then)
  })
})

test('a name of the practice cannot break out of the offline page, which loads nothing', () => {
  const words = { title: '', text: '', next: '', asOf: '', none: '', again: '' }
  const page = offlinePage('en', { ...words, practice: '</title><script>"&' }, 'n0')
  expect(page).toContain('&lt;/title&gt;&lt;script&gt;&quot;&amp;')
  expect([...page.matchAll(/<script/g)]).toHaveLength(1)
  expect(page).not.toMatch(/src=|url\(|https?:|<link/)
})

describe('what Next.js leaves empty is told to whoever has no scripts', () => {
  const SENT =
    '<!DOCTYPE html><html id="__next_error__"><head></head><body><script>draw()</script></body></html>'

  test('beside what the scripts draw, in the language of the address', () => {
    const page = barePage(SENT, { status: 503, path: '/de/portal?a="><b>&c', number: '<4711>' })
    expect(page).toMatch(/^<!DOCTYPE html><html lang="de" id="__next_error__"><head><title>Bei uns ist/)
    expect(page).toMatch(/<body><noscript><style>.*<h1>Bei uns ist.*<\/noscript><script>draw\(\)/s)
    expect(page).toContain('href="/de/portal?a=&quot;&gt;&lt;b&gt;&amp;c"')
    expect(page).toContain('&lt;4711&gt;')
  })

  test.each([
    ['/de/fort', '<h1>Diese Seite gibt es hier nicht', 'href="/de/therapists"'],
    ['/gone', '<h1>This page is not here', 'href="/therapists"'],
  ])('%s is not there, and leads on', (path, title, way) => {
    const page = barePage(SENT, { status: 404, path, number: '' })
    expect(page).toContain(title)
    expect(page).toContain(way)
  })

  test('as a whole page where nothing was sent, and not where a page is whole', () => {
    const failed = { status: 500, path: '/design', number: '1' }
    expect(barePage('', failed)).toMatch(
      /^<!doctype html><html lang="en"><head>.*<body><style>.*<h1>Something went wrong.*<\/body><\/html>$/s,
    )
    const whole = '<html lang="en"><body>Nothing here</body></html>'
    expect(barePage(whole, { ...failed, status: 404 })).toBe(whole)
  })
})

describe('choices are written as one word, and read back as what a form of them sends', () => {
  const GROUP = 'notificationPreferences'
  test.each<[Parameters<typeof choicesBefore>[0], string]>([
    [undefined, '111mail'],
    [{ credits: false, remindersBy: 'sms' }, '110sms'],
    [{ reminders: false, quietFrom: '21:00', quietTo: '07:00' }, '011mail21:0007:00'],
  ])('%j is %s', (wants, word) => {
    expect(choicesBefore(wants)).toBe(word)
    const fields = Object.fromEntries(fieldsOfBefore(word) ?? [])
    expect(fields.credits === 'on').toBe(wants?.credits !== false)
    expect(fields[`${GROUP}.remindersBy`]).toBe(wants?.remindersBy ?? 'mail')
    expect(fields[`${GROUP}.quietFrom`]).toBe(wants?.quietFrom ?? '')
  })

  test.each([undefined, '', '111', '111fax', '112mail', '111mail21:00', ['111mail']])(
    '%j is none',
    (word) => {
      expect(fieldsOfBefore(word)).toBeNull()
    },
  )
})
