import type { Payload } from 'payload'
import { isThere, lostParts, placesIn } from '@/domain/site/placesIn'
import { readPlaces } from '@/server/site/readPlaces'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `on`: what the public reads there; `id` of a page or a post; `place`, or a part of it, is not there. */
export type LostLink = {
  on: 'pages' | 'posts' | 'navigation'
  id: string | null
  title: string
  place: string
}

type Leading = Omit<LostLink, 'place'> & { words: unknown }

/** More are looked after elsewhere than on a dashboard. */
const SHOWN_MAX = 20

/** Which links of published pages and posts, and of the navigation, lead to a place where nothing is. */
export async function readLostLinks(payload: Payload): Promise<LostLink[]> {
  const runner = poolOf(payload)
  const known = await readPlaces(payload)
  const leading = await rowsOf<Leading>(
    runner,
    sql`select 'pages' as on, d.id::text as id, coalesce(t.title, d.slug) as title, t.layout as words
          from pages d join pages_translations t on t._parent_id = d.id where d._status = 'published'
        union all
        select 'posts', d.id::text, coalesce(t.title, d.slug), t.text
          from posts d join posts_translations t on t._parent_id = d.id where d._status = 'published'
        union all
        select 'navigation', null, label, jsonb_build_object('href', href) from navigation_header
        union all
        select 'navigation', null, label, jsonb_build_object('href', href) from navigation_footer`,
  )
  const lost = leading.flatMap(({ words, ...where }) =>
    [
      ...placesIn(words).filter((place) => !isThere(place, known)),
      ...(where.on === 'pages' ? lostParts(words) : []),
    ].map((place) => ({ ...where, place })),
  )
  const once = new Map(lost.map((link) => [`${link.on} ${link.id} ${link.place}`, link]))
  return [...once.values()].slice(0, SHOWN_MAX)
}
