import { createHmac } from 'node:crypto'
import { derivedKey } from '@/server/derivedKey'
import { tokenHashOf } from '@/server/sessionCookies'

/**
 * The token of a one-time link, made of its row's id and the practice's secret: 256 bits, base64url. So it
 * stands nowhere, can be mailed by whichever program comes to it, and is the same when it is mailed again.
 */
export function linkToken(id: string): string {
  return createHmac('sha256', derivedKey('account-link')).update(id).digest('base64url')
}

/** What stands in the database for the link of row `id`. */
export function linkHash(id: string): string {
  return tokenHashOf(linkToken(id))
}
