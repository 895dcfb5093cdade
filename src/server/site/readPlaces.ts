import type { Payload } from 'payload'
import { HOME_SLUG } from '@/domain/site/addresses'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Every place of the site that stands there because somebody published it, or because it leads on. */
export async function readPlaces(payload: Payload): Promise<Set<string>> {
  const rows = await rowsOf<{ place: string }>(
    poolOf(payload),
    sql`select case when slug = ${HOME_SLUG} then '/' else '/' || slug end as place
          from pages where _status = 'published'
        union all select '/journal/' || slug from posts where _status = 'published'
        union all select '/therapists/' || slug from therapists where published
        union all select "from" from redirects`,
  )
  return new Set(rows.map(({ place }) => place))
}
