import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** A draft whose time has come and which is a draft still; `publishAt` is epoch milliseconds. */
export type Overdue = { kind: 'pages' | 'posts'; id: string; title: string; publishAt: number }

/** The worker comes by within a minute. */
const GRACE_MS = 2 * 60_000

/** What was to be published by itself and could not be: something that it needs is missing. */
export function readOverdue(payload: Payload): Promise<Overdue[]> {
  const of = (kind: Overdue['kind']) => {
    const versions = sql.identifier(`_${kind}_v`)
    return sql`select ${kind} as kind, v.parent_id::text as id, ${millis(sql`v.version_publish_at`)} as "publishAt",
        coalesce((select t.version_title from ${sql.identifier(`_${kind}_v_translations`)} t
          where t._parent_id = v.id and t.version_title <> '' order by t._locale::text desc limit 1),
          v.version_slug, '') as title
      from ${versions} v
      where v.latest and v.version__status = 'draft' and v.parent_id is not null
        and ${millis(sql`v.version_publish_at`)} < ${nowMillis()} - ${GRACE_MS}::float8`
  }
  return rowsOf<Overdue>(
    poolOf(payload),
    sql`${of('pages')} union all ${of('posts')} order by "publishAt" limit 20`,
  )
}
