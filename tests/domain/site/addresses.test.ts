import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isDestination, isHref, RESERVED_SLUGS } from '@/domain/site/addresses'

const RUNS = [
  'javascript:alert(1)',
  'JAVASCRIPT:x',
  ' javascript:x',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
]
const ELSEWHERE = [
  '//elsewhere.test',
  '/\\\\elsewhere.test',
  '\\\\elsewhere.test',
  'elsewhere.test',
  'ftp://elsewhere.test',
]
const BROKEN = ['', '/a b', '/a\nb', '/<b>', '/"', `/${'a'.repeat(300)}`]

test.each([...RUNS, ...ELSEWHERE, ...BROKEN])('%j is no link, and leads nowhere', (text) => {
  expect([isHref(text), isDestination(text)]).toEqual([false, false])
})

test.each([
  ['/', true, true],
  ['/contact?from=here#form', true, true],
  ['https://example.org/page', true, true],
  ['http://example.org/page', false, true],
  ['https://', true, false],
  ['https:///elsewhere', true, false],
  ['#part', true, false],
  ['mailto:one@example.org', true, false],
  ['tel:+491701234567', true, false],
])('%s: a link %s, a destination %s', (text, link, destination) => {
  expect([isHref(text), isDestination(text)]).toEqual([link, destination])
})

describe('a page of the site takes no address that is another’s', () => {
  const groups = ['(portal)', '(site)'].map((group) => `src/app/${group}/[locale]`)
  const names = groups.flatMap((group) => readdirSync(group, { withFileTypes: true }))
  const own = names.filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
  test.each(own.map(({ name }) => name))('%s', (name) => {
    expect(RESERVED_SLUGS).toContain(name)
  })
})
