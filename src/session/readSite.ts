import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'
import type { Locale } from '@/domain/identity/roles'
import { type Addressed, addressOf, placeOf } from '@/domain/site/addresses'
import { isThere } from '@/domain/site/placesIn'
import type { Navigation, Page, Post } from '@/payload-types'
import { readPlaces } from '@/server/site/readPlaces'
import { readWritten, type Written } from '@/server/site/readWritten'

type Kinds = { pages: Page; posts: Post }

/** How many pieces of the journal stand on one of its pages. */
const POSTS_OF_A_PAGE = 24
/** A published document: the languages in which it was written, and the one of these in which it is here. */
export type Read<Kind extends Addressed> = Kinds[Kind] & { languages: Locale[]; language: Locale }

/**
 * The published document of this slug, as every visitor may read it; null where there is none. Where nobody
 * wrote it in `locale` it is the one in the other language; what it says of itself outside never is.
 */
export const readPublished = cache(
  async <Kind extends Addressed>(
    collection: Kind,
    slug: string,
    locale: Locale,
  ): Promise<Read<Kind> | null> => {
    const payload = await getPayload({ config })
    const [written] = await readWritten(payload, collection, slug)
    if (!written) return null
    const { locales: languages } = written
    const language = languages.includes(locale) ? locale : (languages[0] ?? locale)
    const where = { slug: { equals: slug } }
    const asked = { collection, where, locale: language, depth: 1, limit: 1, pagination: false } as const
    const find = (more: object) => payload.find({ ...asked, ...more, overrideAccess: false })
    const { docs } = await find({ fallbackLocale: otherThan(language) })
    const own = await find({ fallbackLocale: false, select: { meta: true } })
    if (!docs[0]) return null
    return { ...docs[0], meta: own.docs[0]?.meta, languages, language } as unknown as Read<Kind>
  },
)

const otherThan = (locale: Locale): Locale => (locale === 'de' ? 'en' : 'de')

/** A document as it was saved last, for whoever is signed in and may read its drafts; null for all others. */
export async function readDraft<Kind extends Addressed>(
  collection: Kind,
  id: string,
  locale: Locale,
): Promise<Kinds[Kind] | null> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (user?.collection !== 'users') return null
  const asked = { collection, id, locale, depth: 1, draft: true, disableErrors: true } as const
  return (await payload.findByID({ ...asked, user, overrideAccess: false })) as Kinds[Kind] | null
}

/** A piece of the journal in a list, and the language in which it is here. */
export type Listed = Post & { language: Locale }

/** A page of the journal, newest first, and how many there are; null where there is no such page. */
export async function readPosts(
  locale: Locale,
  page = 1,
  limit = POSTS_OF_A_PAGE,
): Promise<{ posts: Listed[]; pages: number } | null> {
  const payload = await getPayload({ config })
  const asked = { collection: 'posts', locale, depth: 1, limit, page, sort: '-writtenAt' } as const
  const fallbackLocale = otherThan(locale)
  const { docs, totalPages } = await payload.find({ ...asked, fallbackLocale, overrideAccess: false })
  if (page > Math.max(1, totalPages)) return null
  const own = new Set(
    (await readWritten(payload, 'posts'))
      .filter(({ locales }) => locales.includes(locale))
      .map(({ slug }) => slug),
  )
  const language = (post: Post) => (own.has(post.slug) ? locale : otherThan(locale))
  return { posts: docs.map((post) => ({ ...post, language: language(post) })), pages: totalPages }
}

/** Every published document of a kind and the languages in which it was written. */
export const readAddresses = async (collection: Addressed): Promise<Written[]> =>
  readWritten(await getPayload({ config }), collection)

/** Where the practice is, a line each; what it has not said is not guessed. */
export const readPostalAddress = cache(async (): Promise<string[]> => {
  const payload = await getPayload({ config })
  const { postalAddress } = await payload.findGlobal({ slug: 'practice', depth: 0, overrideAccess: false })
  return (postalAddress ?? '').split('\n').filter(Boolean)
})

type Links = NonNullable<Navigation['header']>

/** What leads through the site, in this language; a page that is not published is left out. */
export const readNavigation = cache(async (locale: Locale): Promise<{ header: Links; footer: Links }> => {
  const payload = await getPayload({ config })
  const asked = { slug: 'navigation', locale, depth: 0, overrideAccess: false } as const
  const [written, places] = await Promise.all([payload.findGlobal(asked), readPlaces(payload)])
  const there = (links: Navigation['header']) => (links ?? []).filter(({ href }) => isThere(href, places))
  return { header: there(written.header), footer: there(written.footer) }
})

/** Where an old address leads: a place without its language, or an address of elsewhere; or null. */
export async function readRedirect(path: string): Promise<string | null> {
  const payload = await getPayload({ config })
  const where = { from: { equals: placeOf(path) } }
  const { docs } = await payload.find({
    collection: 'redirects',
    where,
    depth: 1,
    limit: 1,
    pagination: false,
  })
  const to = docs[0]?.to
  if (to?.type === 'custom') return to.url ?? null
  const led = to?.reference
  if (!led || typeof led.value !== 'object' || led.value._status !== 'published') return null
  return led.value.slug ? addressOf(led.relationTo, led.value.slug) : null
}
