import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/server/env'

const REASONS = ['leaving', 'warming'] as const

/**
 * Why this program would rather be asked nothing though it answers, so that the edge sends new requests
 * elsewhere: `leaving` before it is stopped (`scripts/leave.mjs`), `warming` until it has once done what is
 * slow at first (`scripts/warmUp.mjs`); null where it serves.
 */
export function standsAside(): (typeof REASONS)[number] | null {
  return REASONS.find((reason) => existsSync(join(env().TRS_DATA_DIR, reason))) ?? null
}
