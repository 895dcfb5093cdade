import type { CollectionAfterChangeHook } from 'payload'
import { type Addressed, addressOf } from '@/domain/site/addresses'

/**
 * A published document whose slug changes leaves a redirect at its old address; one that stands where a
 * redirect led away takes its place back. In the transaction of the change.
 */
export const keepOldAddress: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const before = req.context.publishedSlug
  if (doc._status !== 'published' || typeof doc.slug !== 'string') return doc
  const kind = collection.slug as Addressed
  const { payload } = req
  const asked = { collection: 'redirects', depth: 0, req } as const
  const at = (slug: string) => ({ from: { equals: addressOf(kind, slug) } })
  if (before !== doc.slug) await payload.delete({ ...asked, where: at(doc.slug) })
  if (typeof before === 'string' && before !== doc.slug) {
    await payload.delete({ ...asked, where: at(before) })
    await payload.create({
      ...asked,
      data: {
        from: addressOf(kind, before),
        to: { type: 'reference', reference: { relationTo: kind, value: doc.id } },
      },
    })
  }
  return doc
}
