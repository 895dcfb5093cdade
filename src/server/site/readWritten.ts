import type { Payload } from 'payload'
import type { Locale } from '@/domain/identity/roles'
import type { Addressed } from '@/domain/site/addresses'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** `locales`: the languages in which it has a title and words, English first; ISO 8601 `updatedAt`. */
export type Written = { slug: string; updatedAt: string; locales: Locale[] }

/** A sitemap may name 50,000 addresses; each of ours stands there in two languages. */
const LISTED_MAX = 10_000
/** Where the words of each kind stand. */
const WORDS = { pages: 'layout', posts: 'text' } as const

/** In which languages what is published has been written; all of a kind, or one of a name. */
export async function readWritten(payload: Payload, kind: Addressed, slug?: string): Promise<Written[]> {
  const rows = await rowsOf<{ slug: string; updatedAt: number; locales: Locale[] }>(
    poolOf(payload),
    sql`select d.slug, (extract(epoch from d.updated_at) * 1000)::float8 as "updatedAt",
          array_agg(t._locale::text order by t._locale::text desc) as locales
        from ${sql.identifier(kind)} d
          join ${sql.identifier(`${kind}_translations`)} t on t._parent_id = d.id
        where d._status = 'published' and t.title <> ''
          and jsonb_typeof(t.${sql.identifier(WORDS[kind])}) in ('array', 'object')
          and t.${sql.identifier(WORDS[kind])} <> '[]' ${slug === undefined ? sql`` : sql`and d.slug = ${slug}`}
        group by d.id order by d.slug limit ${LISTED_MAX}`,
  )
  return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt).toISOString() }))
}
