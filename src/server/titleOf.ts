import { headers } from 'next/headers'
import { createDataloaderCacheKey, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { cache } from 'react'

/** Asks in the name of whoever looks; one for a page, so that all its cells are answered by one question. */
const asking = cache(async (payload: Payload): Promise<PayloadRequest> => {
  const { user } = await payload.auth({ headers: await headers() })
  return createLocalReq({ user: user ?? undefined }, payload)
})

export type Titled = {
  collection: string
  id: string
  /** Of the title, where it has several. */
  locale: string
}

/** The title of a document, as it is stored; null for one that is not there or out of the reader's reach. */
export async function titleOf(payload: Payload, { collection, id, locale }: Titled): Promise<string | null> {
  const field = payload.collections[collection as 'clients']?.config.admin.useAsTitle ?? 'id'
  const req = await asking(payload)
  const key = createDataloaderCacheKey({
    collectionSlug: collection,
    docID: id,
    depth: 0,
    currentDepth: 0,
    draft: false,
    locale,
    fallbackLocale: 'en',
    overrideAccess: false,
    showHiddenFields: false,
    select: { [field]: true },
    transactionID: req.transactionID as string,
  })
  const found: Record<string, unknown> | null = await req.payloadDataLoader.load(key)
  return found ? String(found[field] ?? id) : null
}
