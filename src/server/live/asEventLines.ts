const encoder = new TextEncoder()

type Event = { event: string; id?: string; data: unknown }

/** One server-sent event as it goes over the line; `id` is what the reader names to go on from there. */
export function asEventLines({ event, id, data }: Event): Uint8Array {
  const place = id === undefined ? '' : `id: ${id}\n`
  return encoder.encode(`${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** The first words: how soon to come back. */
export const OPENING = encoder.encode('retry: 2000\n\n')

/** Nothing new, and the line stands. */
export const HEARTBEAT = encoder.encode(': still here\n\n')

/** What a stream is answered with: nothing on the way keeps, packs or gathers what is told. */
export const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}
