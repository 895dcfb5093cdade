import { createHmac } from 'node:crypto'
import { derivedKey } from '@/server/derivedKey'

/**
 * The key under which a browser seals what somebody has not sent yet: 256 bits, base64url. It goes into pages
 * of theirs alone, and never into what a browser keeps (docs/decisions/0030).
 */
export function draftKey(owner: `client:${string}` | `user:${string}`): string {
  return createHmac('sha256', derivedKey('drafts')).update(owner).digest('base64url')
}
