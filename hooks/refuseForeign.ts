import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'

/**
 * Whoever may change some documents of a collection learns nothing about the others: an id out of reach is
 * answered as one that nobody has. Payload itself would say 403.
 * @throws DomainError not_found
 */
export const refuseForeign: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const { id, data } = args as { id?: string; data?: unknown }
  if (overrideAccess || id === undefined || (operation !== 'update' && operation !== 'delete')) return args
  const reach = await collection.access[operation]({ req, id, data })
  if (typeof reach === 'boolean') return args
  const { totalDocs } = await req.payload.count({
    collection: collection.slug,
    where: { and: [{ id: { equals: id } }, reach] },
    req,
  })
  if (totalDocs === 0) throw new DomainError('not_found', 'Not Found')
  return args
}
