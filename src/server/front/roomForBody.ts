import type { IncomingMessage, ServerResponse } from 'node:http'
import { FILES_BYTES_MAX } from '@/domain/messages/attachment'
import { timesInDemo } from '@/server/rateLimits'

/** A form without files: nobody asks how many of these there are. */
const SMALL_BYTES = 64 * 1024
/** Who does not say how much is coming may send as much as anybody. */
const UNSTATED_BYTES = FILES_BYTES_MAX + 1024 * 1024
/** Next.js holds every body whole before a page or door is asked: so much of them at once in one process. */
const ROOM_BYTES = 4 * UNSTATED_BYTES
/** Of one address: two messages with files. */
const ROOM_OF_ADDRESS_BYTES = 2 * UNSTATED_BYTES

const held = new Map<string, number>()
let heldInAll = 0

/**
 * Takes room in memory for what a request brings, until it is answered. Whoever is answered before all has
 * come is hung up on: nobody reads on for them.
 * @returns null, or whose room is full: the address's own or everybody's
 */
export function roomForBody(
  request: IncomingMessage,
  response: ServerResponse,
  prefix: string,
): 'own' | 'everybody' | null {
  const bytes = bytesOf(request)
  if (bytes <= SMALL_BYTES) return null
  const own = held.get(prefix) ?? 0
  if (own + bytes > timesInDemo(ROOM_OF_ADDRESS_BYTES)) return 'own'
  if (heldInAll + bytes > ROOM_BYTES) return 'everybody'
  held.set(prefix, own + bytes)
  heldInAll += bytes
  response.once('close', () => {
    if (!request.complete) request.socket.destroy()
    heldInAll -= bytes
    const left = (held.get(prefix) ?? 0) - bytes
    if (left > 0) held.set(prefix, left)
    else held.delete(prefix)
  })
  return null
}

function bytesOf({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return UNSTATED_BYTES
  return Math.min(Number(headers['content-length'] ?? 0), UNSTATED_BYTES)
}
