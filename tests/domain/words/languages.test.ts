import { describe, expect, test } from 'vitest'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'
import failureDe from '../../../messages/failure.de.json'
import failureEn from '../../../messages/failure.en.json'
import panelDe from '../../../messages/panel/de.json'
import panelEn from '../../../messages/panel/en.json'

type Words = { [key: string]: string | Words }

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  )

/** Of site and portal, of the page that stands where all else failed, and of the admin panel. */
const english = new Map(flat({ ...en, ...panelEn, Failure: failureEn }))
const german = new Map(flat({ ...de, ...panelDe, Failure: failureDe }))

/** What a message is filled in with, plural's own words apart: `{count}`, `{day}`, `<b>`. */
const filledWith = (message: string) =>
  [
    ...new Set(
      [...message.matchAll(/(?<!(?:=\d+|one|other) )\{(\w+)[,}]|<(\w+)>/g)].map(
        ([, name, tag]) => name ?? `<${tag}>`,
      ),
    ),
  ].sort()

/** What is not said but filled in, and which plural is meant, is of no language. */
const spoken = (message: string) =>
  message
    .replace(/\{\w+(, (plural|select|number),?)?/g, ' ')
    .replace(/(?<=\s)(one|other)(?= \{)|<[^>]+>/g, ' ')

const ENGLISH =
  /\b(the|and|your|you|with|of|is|are|not|this|that|for|from|have|has|will|please|back|our|we)\b/i
const GERMAN = /\b(und|oder|nicht|Ihre?n?|Sie|mit|der|das|ist|sind|wird|haben|für|von|eine?)\b/

/** The same word in both languages. */
const SAME = [
  'Browser',
  'Code',
  'Journal',
  'Name',
  'Navigation',
  'PDF',
  'Passkeys',
  'Person',
  'Plan',
  'Portal',
  'booking:019…',
]

test('both languages have the same keys, each filled in with the same things', () => {
  expect([...german.keys()]).toEqual([...english.keys()])
  const different = [...english].filter(
    ([key, message]) => `${filledWith(message)}` !== `${filledWith(german.get(key) ?? '')}`,
  )
  expect(different.map(([key]) => key)).toEqual([])
})

describe('each language speaks itself', () => {
  test('no German message has an English word in it', () => {
    expect([...german].filter(([, message]) => ENGLISH.test(spoken(message)))).toEqual([])
  })

  test('no English message has a German word in it', () => {
    expect([...english].filter(([, message]) => GERMAN.test(spoken(message)))).toEqual([])
  })

  test('what reads the same in both is a word of both', () => {
    const same = [...german].filter(
      ([key, message]) => message === english.get(key) && /\p{L}/u.test(spoken(message)),
    )
    expect(same.filter(([, message]) => !SAME.includes(message))).toEqual([])
  })
})
