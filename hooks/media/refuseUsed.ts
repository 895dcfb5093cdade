import type { CollectionBeforeDeleteHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { rowsOf, type SqlRunner, sql, transactionOf } from '@/server/sql'

/**
 * A picture that stands somewhere, in what is published or in a draft saved last, is not taken away: Payload
 * would delete its file before it asks. Versions of former days let it go.
 * @throws DomainError locked, with the titles of where it stands
 */
export const refuseUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const tx = await transactionOf(req)
  const titles = await titlesWith(tx, String(id))
  if (titles.length > 0) {
    const where = titles.join(', ')
    throw new DomainError('locked', `This picture is shown on: ${where}. Take it out there first.`)
  }
  await tx.execute(
    sql`update _pages_v_translations set version_meta_image_id = null where version_meta_image_id = ${id}::uuid`,
  )
  await tx.execute(
    sql`update _posts_v_translations set version_meta_image_id = null where version_meta_image_id = ${id}::uuid`,
  )
  await tx.execute(sql`update _posts_v set version_picture_id = null where version_picture_id = ${id}::uuid`)
}

/** Blocks name their pictures by id, within one JSON column. */
async function titlesWith(tx: SqlRunner, id: string): Promise<string[]> {
  const named = `%"${id}"%`
  const rows = await rowsOf<{ title: string }>(
    tx,
    sql`select distinct coalesce(nullif(title, ''), slug, '–') as title from (
          select d.slug, t.title from pages d join pages_translations t on t._parent_id = d.id
            where t.layout::text like ${named} or t.meta_image_id = ${id}::uuid
          union all
          select v.version_slug, t.version_title from _pages_v v
            join _pages_v_translations t on t._parent_id = v.id and v.latest
            where t.version_layout::text like ${named} or t.version_meta_image_id = ${id}::uuid
          union all
          select d.slug, t.title from posts d join posts_translations t on t._parent_id = d.id
            where d.picture_id = ${id}::uuid or t.meta_image_id = ${id}::uuid
          union all
          select v.version_slug, t.version_title from _posts_v v
            join _posts_v_translations t on t._parent_id = v.id and v.latest
            where v.version_picture_id = ${id}::uuid or t.version_meta_image_id = ${id}::uuid
          union all
          select slug, display_name from therapists where photo_id = ${id}::uuid
        ) used order by 1 limit 5`,
  )
  return rows.map(({ title }) => title)
}
