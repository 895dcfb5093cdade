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

/**
 * The same as text, waited for no longer than `msMax`: whoever sends slowly has to let go of the line and of
 * what it holds here. @throws DomainError too_large, invalid_input
 */
export async function timelyText({ headers, body }: Sent, bytesMax: number, msMax: number): Promise<string> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), msMax)
  try {
    const timely = body instanceof ReadableStream ? chunksOf(body, late.signal) : body
    return await boundedText({ headers, body: timely }, bytesMax)
  } finally {
    clearTimeout(timer)
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>, late: AbortSignal) {
  const reader = body.getReader()
  // A body that has ended or broken cannot be let go once more: nothing is lost by that.
  const letGo = () => void reader.cancel().catch(() => undefined)
  late.addEventListener('abort', letGo)
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
    if (late.aborted) throw new DomainError('invalid_input', 'This came too slowly.')
  } finally {
    letGo()
  }
}

/** The same as text. @throws DomainError too_large */
export async function boundedText(sent: Sent, bytesMax: number): Promise<string> {
  return (await boundedBytes(sent, bytesMax)).toString('utf8')
}

function refuseSize(): never {
  throw new DomainError('too_large', 'This is too much at once.')
}
