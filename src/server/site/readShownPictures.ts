import { rowsOf, type SqlRunner, sql } from '@/server/sql'

/** The ids of the pictures that something published shows: pages, pieces of the journal, therapists. */
export async function readShownPictures(runner: SqlRunner): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    runner,
    sql`select block ->> 'picture' as id
          from pages d join pages_translations t on t._parent_id = d.id
            cross join jsonb_array_elements(case jsonb_typeof(t.layout) when 'array' then t.layout else '[]' end) block
          where d._status = 'published' and block ->> 'picture' is not null
        union select t.meta_image_id::text from pages d join pages_translations t on t._parent_id = d.id
          where d._status = 'published' and t.meta_image_id is not null
        union select t.meta_image_id::text from posts d join posts_translations t on t._parent_id = d.id
          where d._status = 'published' and t.meta_image_id is not null
        union select picture_id::text from posts where _status = 'published' and picture_id is not null
        union select photo_id::text from therapists where published and photo_id is not null`,
  )
  return rows.map(({ id }) => id)
}
