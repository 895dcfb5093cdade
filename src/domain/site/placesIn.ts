import { placeOf, RESERVED_SLUGS } from './addresses'

/** Every place of this site that a document leads to, once: `href` of blocks and menus, `url` of texts. */
export function placesIn(document: unknown): string[] {
  const found = new Set<string>()
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [name, value] of Object.entries(part)) {
      if ((name === 'href' || name === 'url') && typeof value === 'string' && value.startsWith('/'))
        found.add(placeOf(value))
      else walk(value)
    }
  }
  walk(document)
  return [...found]
}

/** Whether something answers at this place, whatever is written: all but what bears a name of a document. */
export function isAlwaysThere(place: string): boolean {
  const [first = '', second = ''] = place.slice(1).split('/')
  if (first === 'therapists') return second === ''
  if (first === 'journal') return ['', 'feed', 'page'].includes(second)
  return RESERVED_SLUGS.includes(first)
}

/** Whether a place of the site, or an address of elsewhere, leads somewhere; `published`: what stands there. */
export function isThere(href: string, published: ReadonlySet<string>): boolean {
  const place = placeOf(href)
  // The first page stands there whoever has written it or not.
  return !href.startsWith('/') || place === '/' || published.has(place) || isAlwaysThere(place)
}
