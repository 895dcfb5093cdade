import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'

/**
 * The text of a body, read no further than `bytesMax`: whoever says more beforehand is not read at all.
 * @throws DomainError too_large
 */
export async function boundedText(req: PayloadRequest, bytesMax: number): Promise<string> {
  if (Number(req.headers.get('content-length') ?? 0) > bytesMax) refuseSize()
  if (!req.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of req.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bytesMax) refuseSize()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refuseSize(): never {
  throw new DomainError('too_large', 'This is too much at once.')
}
