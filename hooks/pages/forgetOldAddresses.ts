import type { CollectionBeforeDeleteHook } from 'payload'

/** Old addresses of what is deleted lead nowhere any more: they go with it. */
export const forgetOldAddresses: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'redirects',
    where: { 'to.reference.value': { equals: id } },
    depth: 0,
    req,
  })
}
