import type { CollectionBeforeChangeHook } from 'payload'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Notes, before a document is published, under which slug everybody knows it: drafts may have changed it many
 * times since. `lockDocument` holds the row.
 */
export const readOldAddress: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  req.context.publishedSlug = null
  if (data._status !== 'published' || !originalDoc?.id) return data
  const [known] = await rowsOf<{ slug: string | null }>(
    await transactionOf(req),
    sql`select slug from ${sql.identifier(collection.slug)}
        where id = ${originalDoc.id}::uuid and _status = 'published'`,
  )
  req.context.publishedSlug = known?.slug ?? null
  return data
}
