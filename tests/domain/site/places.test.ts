import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOldPlace, RESERVED_SLUGS } from '@/domain/site/addresses'
import { isAlwaysThere, isThere, lostParts, placesIn } from '@/domain/site/placesIn'
import { isRichText } from '@/domain/site/richText'

test('the places of a document are those of this site, each once, as they stand in an address', () => {
  const link = (url: string) => ({ type: 'link', fields: { url } })
  const document = [
    {
      blockType: 'hero',
      main: { href: '/de/prices?plan=5#two' },
      other: { href: 'https://elsewhere.example/x' },
    },
    { blockType: 'prose', text: { root: { children: [link('/journal/rest/'), link('mailto:a@b.c')] } } },
    { blockType: 'callToAction', main: { href: '/prices' }, other: { href: '#part' } },
    null,
  ]
  expect(placesIn(document)).toEqual(['/prices', '/journal/rest'])
})

test('a link to a part that the page does not have is lost', () => {
  const way = (href: string) => ({ blockType: 'hero', main: { href } })
  const layout = [
    way('#how'),
    way('#how-2'),
    way('#enquiry'),
    way('#'),
    way('/other#how'),
    { blockType: 'steps' },
  ]
  expect(lostParts(layout)).toEqual(['#how-2', '#enquiry'])
  expect(lostParts(null)).toEqual([])
})

test.each([
  ['/therapists', true, false],
  ['/therapists/mara', false, true],
  ['/journal', true, false],
  ['/journal/feed', true, true],
  ['/journal/rest', false, true],
  ['/portal/book', true, false],
  ['/our-team', false, true],
  ['/our-team/2019', false, true],
  ['/', true, false],
  ['//elsewhere.example', true, false],
  ['/an address', false, false],
])('%s: always there %s, may be old %s', (place, always, old) => {
  expect([place === '/' || place.startsWith('//') || isAlwaysThere(place), isOldPlace(place)]).toEqual([
    always,
    old,
  ])
})

test.each([
  ['/', true],
  ['/de/rooms?from=menu#two', true],
  ['/prices', true],
  ['/rooms-of-old', false],
  ['#how', true],
  ['https://elsewhere.example', true],
])('a menu that leads to %s shows it: %s', (href, isShown) => {
  expect(isThere(href, new Set(['/rooms']))).toBe(isShown)
})

test('a text is a tree of nodes, not deeper than anybody writes', () => {
  const root = (children: unknown) => ({ root: { type: 'root', children } })
  const deep = (left: number): object => ({ type: 'list', children: left ? [deep(left - 1)] : [] })
  expect([root([]), root([{ type: 'text', text: 'x' }]), root([deep(20)])].map(isRichText)).toEqual([
    true,
    true,
    true,
  ])
  const broken = [7, 'x', [], {}, root(7), root([7]), root([{ children: [] }]), root([deep(100)])]
  expect(broken.filter(isRichText)).toEqual([])
})

test('no page takes the name of an address that the application answers itself', () => {
  const answered = ['(portal)', '(site)'].flatMap((half) =>
    readdirSync(`src/app/${half}/[locale]`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('['))
      .map(({ name }) => name),
  )
  expect(answered.length).toBeGreaterThan(10)
  expect(answered.filter((name) => !RESERVED_SLUGS.includes(name))).toEqual([])
})
