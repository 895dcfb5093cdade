import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/server/env'

/**
 * Whether this program was told that it is about to be stopped (`scripts/leave.mjs`): it still answers, and
 * says that it is not ready, so that the edge sends new requests elsewhere before any is refused.
 */
export function isLeaving(): boolean {
  return existsSync(join(env().TRS_DATA_DIR, 'leaving'))
}
