import type { Payload } from 'payload'
import { HOME_SLUG } from '@/domain/site/addresses'
import { isAlwaysThere, placesIn } from '@/domain/site/placesIn'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `on`: what the public reads there; `id` of a page or a post; `place` leads nowhere. */
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
  const places = await rowsOf<{ place: string }>(
    runner,
    sql`select case when slug = ${HOME_SLUG} then '/' else '/' || slug end as place
          from pages where _status = 'published'
        union all select '/journal/' || slug from posts where _status = 'published'
        union all select '/therapists/' || slug from therapists where published
        union all select "from" from redirects`,
  )
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
  const known = new Set(places.map(({ place }) => place))
  const lost = leading.flatMap(({ words, ...where }) =>
    placesIn(words)
      .filter((place) => !known.has(place) && !isAlwaysThere(place))
      .map((place) => ({ ...where, place })),
  )
  const once = new Map(lost.map((link) => [`${link.on} ${link.id} ${link.place}`, link]))
  return [...once.values()].slice(0, SHOWN_MAX)
}
