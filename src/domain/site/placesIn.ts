import { placeOf, RESERVED_SLUGS } from './addresses'
import { anchorsOf } from './anchorsOf'

/** Every place of this site that a document leads to, once: `href` of blocks and menus, `url` of texts. */
export function placesIn(document: unknown): string[] {
  const places = hrefsIn(document).filter((href) => href.startsWith('/'))
  return [...new Set(places.map(placeOf))]
}

/** Links to parts of the page itself that it does not have, once: `#how` without steps. */
export function lostParts(layout: unknown): string[] {
  const blocks = Array.isArray(layout) ? layout.filter((block) => typeof block?.blockType === 'string') : []
  const parts = new Set(anchorsOf(blocks).map((name) => `#${name}`))
  return [...new Set(hrefsIn(layout).filter((href) => /^#./.test(href) && !parts.has(href)))]
}

function hrefsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) =>
    (name === 'href' || name === 'url') && typeof value === 'string' ? [value] : hrefsIn(value),
  )
}

/** Whether something answers at this place, whatever is written: all but what bears a name of a document. */
export function isAlwaysThere(place: string): boolean {
  const [first = '', second = ''] = place.slice(1).split('/')
  if (first === 'therapists') return second === ''
  if (first === 'journal') return ['', 'feed', 'page'].includes(second)
  return RESERVED_SLUGS.includes(first)
}

/** Whether a place of the site, or an address of elsewhere, leads somewhere; `published`: what is there. */
export function isThere(href: string, published: ReadonlySet<string>): boolean {
  const place = placeOf(href)
  // The first page stands there whoever has written it or not.
  return !href.startsWith('/') || place === '/' || published.has(place) || isAlwaysThere(place)
}
