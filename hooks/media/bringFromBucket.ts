import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { isAllowed } from '@/hooks/media/isAllowed'
import { env } from '@/server/env'

type Asked = { id?: string; data?: { focalX?: number; focalY?: number } }
type Picture = {
  filename?: string | null
  mimeType?: string | null
  focalX?: number | null
  focalY?: number | null
}

/**
 * A picture whose crop or focal point is changed is cut anew from its bytes. Payload would ask our own
 * address for those, as a browser does, which no program on a server reaches: they come from the bucket.
 * @throws DomainError unavailable where the bucket does not answer
 */
export const bringFromBucket: CollectionBeforeOperationHook = async (asked) => {
  const { args, operation, req } = asked
  const { id, data } = args as Asked
  if (operation !== 'update' || !id || req.file || !env().S3_BUCKET || !(await isAllowed(asked))) return args
  const found: Picture = await req.payload.findByID({ collection: 'media', id, depth: 0, req })
  const isMoved = data?.focalX !== undefined && (data.focalX !== found.focalX || data.focalY !== found.focalY)
  if ((!req.query?.uploadEdits && !isMoved) || !found.filename) return args
  const bytes = await bytesOf(req, found, found.filename)
  req.file = { data: bytes, mimetype: found.mimeType ?? '', name: found.filename, size: bytes.length }
  return args
}

/** By the handler that answers our own door. */
async function bytesOf(req: PayloadRequest, doc: Picture, filename: string): Promise<Buffer> {
  const { handlers } = req.payload.collections.media.config.upload
  const answer = await handlers?.at(-1)?.(req, {
    doc: doc as never,
    params: { collection: 'media', filename },
  })
  if (!(answer instanceof Response) || !answer.ok) {
    throw new DomainError('unavailable', 'The picture does not come at the moment. Please try again.')
  }
  return Buffer.from(await answer.arrayBuffer())
}
