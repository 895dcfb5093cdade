import { createHash } from 'node:crypto'

/**
 * What a session's room is called at the provider: the same each time it is asked, another one after each
 * move, so that what was handed out before leads nowhere. Tells nobody which session it is, or whose.
 */
export function roomName(booking: string, sequence: number): string {
  return `s-${digest('room', booking, String(sequence))}`
}

/** By what a provider knows one person in one room: of no use in any other. At most 36 characters. */
export function guestId(booking: string, person: string): string {
  return digest('guest', booking, person).slice(0, 32)
}

function digest(...parts: string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('hex').slice(0, 40)
}
