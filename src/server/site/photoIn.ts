import { type Statement, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

/** Below it Payload hands out files; a bucket changes nothing of it. */
const FILES = '/api/media/file/'

/**
 * A picture of the library as JSON, as part of a statement; null where `id`, the column that names it, is.
 * Widths in pixels; `focalX`, `focalY` in per cent from the left and the top.
 */
export function photoIn(id: Statement, locale: Statement): Statement {
  return sql`(select json_build_object('src', ${FILES}::text || m.filename,
      'alt', coalesce(${wordIn({ table: 'media', column: 'alt', row: 'm', locale })}, ''),
      'focalX', coalesce(m.focal_x, 50), 'focalY', coalesce(m.focal_y, 50),
      'sizes', (select coalesce(json_agg(json_build_object('src', ${FILES}::text || z.name, 'width', z.width)
          order by z.width), '[]')
        from (values (m.sizes_small_filename, m.sizes_small_width), (m.sizes_medium_filename, m.sizes_medium_width),
          (m.sizes_large_filename, m.sizes_large_width)) as z (name, width) where z.name is not null))
    from media m where m.id = ${id})`
}
