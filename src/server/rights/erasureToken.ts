import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedKey } from '@/server/derivedKey'

const ID_BYTES = 16
const MARK_BYTES = 16

/**
 * What leads to the page that tells of an erasure, without signing in, also when nobody is left to sign in:
 * which one, and 128 bits that nobody else can make. It changes nothing, and never ends.
 */
export function erasureToken(id: string): string {
  const said = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([said, markOf(said)]).toString('base64url')
}

/** @returns the id of the erasure, or null for what nobody of ours has made */
export function readErasureToken(token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const said = bytes.subarray(0, ID_BYTES)
  if (bytes.length !== ID_BYTES + MARK_BYTES || !timingSafeEqual(bytes.subarray(ID_BYTES), markOf(said)))
    return null
  return said.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function markOf(said: Buffer): Buffer {
  return createHmac('sha256', derivedKey('erasure-page')).update(said).digest().subarray(0, MARK_BYTES)
}
