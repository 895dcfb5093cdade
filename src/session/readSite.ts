import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'
import { LIST_MAX } from '@/contracts/lists'
import type { Locale } from '@/domain/identity/roles'
import { type Addressed, addressOf, placeOf } from '@/domain/site/addresses'
import type { Navigation, Page, Post } from '@/payload-types'

type Kinds = { pages: Page; posts: Post }

/** How many pieces of the journal stand on one of its pages. */
const POSTS_OF_A_PAGE = 24
/** A sitemap may name 50,000 addresses; each of ours stands there in two languages. */
const LISTED_MAX = 10_000

/** The published document of this slug, as every visitor may read it; null where there is none. */
export const readPublished = cache(
  async <Kind extends Addressed>(
    collection: Kind,
    slug: string,
    locale: Locale,
  ): Promise<Kinds[Kind] | null> => {
    const payload = await getPayload({ config })
    const where = { slug: { equals: slug } }
    const asked = { collection, where, locale, depth: 1, limit: 1, pagination: false } as const
    const { docs } = await payload.find({ ...asked, overrideAccess: false })
    return (docs[0] as Kinds[Kind] | undefined) ?? null
  },
)

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

/** A page of the journal, newest first, and how many there are; null where there is no such page. */
export async function readPosts(
  locale: Locale,
  page = 1,
  limit = POSTS_OF_A_PAGE,
): Promise<{ posts: Post[]; pages: number } | null> {
  const payload = await getPayload({ config })
  const asked = { collection: 'posts', locale, depth: 1, limit, page, sort: '-writtenAt' } as const
  const { docs, totalPages } = await payload.find({ ...asked, overrideAccess: false })
  return page > Math.max(1, totalPages) ? null : { posts: docs, pages: totalPages }
}

/** Every published document of a kind, for the sitemap. */
export async function readAddresses(collection: Addressed): Promise<{ slug: string; updatedAt: string }[]> {
  const payload = await getPayload({ config })
  const asked = { collection, depth: 0, sort: 'slug', select: { slug: true, updatedAt: true } } as const
  const found: { slug: string; updatedAt: string }[] = []
  for (let page = 1; found.length < LISTED_MAX; page += 1) {
    const read = await payload.find({ ...asked, limit: LIST_MAX, page, overrideAccess: false })
    found.push(...read.docs)
    if (!read.hasNextPage) break
  }
  return found
}

/** Where the practice is, a line each; what it has not said is not guessed. */
export const readPostalAddress = cache(async (): Promise<string[]> => {
  const payload = await getPayload({ config })
  const { postalAddress } = await payload.findGlobal({ slug: 'practice', depth: 0, overrideAccess: false })
  return (postalAddress ?? '').split('\n').filter(Boolean)
})

/** What leads through the site, in this language. */
export const readNavigation = cache(async (locale: Locale): Promise<Navigation> => {
  const payload = await getPayload({ config })
  return payload.findGlobal({ slug: 'navigation', locale, depth: 0, overrideAccess: false })
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
