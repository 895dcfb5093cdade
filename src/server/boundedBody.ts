import { DomainError } from '@/domain/errors'

type Sent = { headers: Headers; body?: unknown }

/** Whoever says beforehand that more is coming is not read at all. @throws DomainError too_large */
export function refuseStatedSize(headers: Headers, bytesMax: number): void {
  if (Number(headers.get('content-length') ?? 0) > bytesMax) refuseSize()
}

/**
 * The bytes of a body, read no further than `bytesMax`; none where there is none. @throws DomainError
 * too_large
 */
export async function boundedBytes({ headers, body }: Sent, bytesMax: number): Promise<Buffer> {
  refuseStatedSize(headers, bytesMax)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > bytesMax) refuseSize()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The same as text. @throws DomainError too_large */
export async function boundedText(sent: Sent, bytesMax: number): Promise<string> {
  return (await boundedBytes(sent, bytesMax)).toString('utf8')
}

function refuseSize(): never {
  throw new DomainError('too_large', 'This is too much at once.')
}
