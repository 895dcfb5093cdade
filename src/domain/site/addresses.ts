/** The collections whose documents have an address of their own on the public site. */
export type Addressed = 'pages' | 'posts'

/** Words that stand for something else at the first place of an address: no page takes one as its slug. */
export const RESERVED_SLUGS = [
  ...['admin', 'api', 'portal', 'de', 'en', 'any', 'preview', 'index', '_next'],
  ...['sign-in', 'sign-up', 'verify', 'unsubscribe', 'forgot-password', 'reset-password', 'unreadable'],
  ...['therapists', 'prices', 'journal', 'privacy', 'media', 'feed', 'sitemap', 'robots', 'icon', 'social'],
  ...['design', 'erasure'],
]

/** The page that stands at `/`. */
export const HOME_SLUG = 'home'

/** Where a document stands, without a language: `/`, `/contact`, `/journal/rest`. */
export function addressOf(collection: Addressed, slug: string): string {
  if (collection === 'posts') return `/journal/${slug}`
  return slug === HOME_SLUG ? '/' : `/${slug}`
}

/**
 * A link as an editor may write it: a place of the site, a part of the page, or an address of elsewhere.
 * Nothing that runs (`javascript:`), nothing that only looks like a place of ours (`//elsewhere`).
 */
export function isHref(text: string): boolean {
  return /^(\/(?![/\\])|#|https:\/\/|mailto:|tel:)[^\s<>"]*$/.test(text) && text.length <= 300
}

/**
 * Where an old address may lead: a place of the site, or a web address of elsewhere in full, which whoever
 * edits means; never a part of a page, another protocol, or what only looks like a place of ours.
 */
export function isDestination(text: string): boolean {
  return /^(\/(?![/\\])|https?:\/\/[^/\s])[^\s<>"\\]*$/.test(text) && text.length <= 300
}

/** The place of an address as a redirect keeps it: without a language, a query or a slash at its end. */
export function placeOf(path: string): string {
  const [place = '/'] = path.replace(/^\/de(?=\/|$)/, '').split(/[?#]/)
  return place.replace(/\/+$/, '') || '/'
}

/** Below these stand documents of their own, old ones too. */
const HEADS = ['therapists', 'journal']

/** Whether a place may be an old address that leads on: nothing else is always answered there. */
export function isOldPlace(place: string): boolean {
  const [first = '', ...rest] = place.slice(1).split('/')
  if (!/^\/[^\s/\\<>"][^\s\\<>"]*$/.test(place) || place.length > 300) return false
  return !RESERVED_SLUGS.includes(first) || (HEADS.includes(first) && rest.length > 0)
}
