import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'
import type { Locale } from '@/domain/identity/roles'
import { type Addressed, addressOf, placeOf } from '@/domain/site/addresses'
import type { Navigation, Page, Post } from '@/payload-types'

type Kinds = { pages: Page; posts: Post }

const POSTS_MAX = 100

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

/** The journal, newest first. */
export async function readPosts(locale: Locale, limit = POSTS_MAX): Promise<Post[]> {
  const payload = await getPayload({ config })
  const asked = {
    collection: 'posts',
    locale,
    depth: 1,
    limit,
    sort: '-writtenAt',
    pagination: false,
  } as const
  return (await payload.find({ ...asked, overrideAccess: false })).docs
}

/** Every published page, for the sitemap. */
export async function readPages(): Promise<Pick<Page, 'slug' | 'updatedAt' | 'id'>[]> {
  const payload = await getPayload({ config })
  const asked = { collection: 'pages', depth: 0, limit: 1000, pagination: false, sort: 'slug' } as const
  return (await payload.find({ ...asked, select: { slug: true, updatedAt: true }, overrideAccess: false }))
    .docs
}

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
