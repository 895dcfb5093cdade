import { createHmac } from 'node:crypto'
import { derivedKey } from '@/server/derivedKey'

/**
 * The secret of the time that an attempt keeps: 256 bits, base64url. Made of the attempt's id, which only its
 * caller has, and the practice's secret, so that said again it is the same; in the database stands its
 * SHA-256.
 */
export function reservationToken(attemptId: string): string {
  return createHmac('sha256', derivedKey('reservation')).update(attemptId).digest('base64url')
}

/** By what the times kept for one visitor are counted: the name of nobody, gone with them. */
export function reservationVisitor(prefix: string): string {
  return createHmac('sha256', derivedKey('reservation-visitor')).update(prefix).digest('base64url')
}
