import { createHash } from 'node:crypto'

/** A short name of what something says, the same for the same words: 12 letters for addresses and ETags. */
export function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 12)
}
