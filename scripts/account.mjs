import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from './refusal.mjs'

/** @typedef {{ uid: number, gid: number }} Account */

/**
 * The account a server may run as where root may not: PostgreSQL refuses root. Changes nothing on the
 * machine.
 */
const CANDIDATES = ['postgres', 'nobody']

/**
 * The account PostgreSQL is to run as.
 * @returns {Account | null} null when we are not root: the present account will do
 */
export function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return null
  for (const name of CANDIDATES) {
    const uid = numberOf(['-u', name])
    const gid = numberOf(['-g', name])
    if (uid && gid) return { uid, gid }
  }
  throw new Refusal(
    'PostgreSQL refuses root, and there is neither "postgres" nor "nobody" here. Run as another user.',
  )
}

/** @param {string[]} question */
function numberOf(question) {
  try {
    return Number(execFileSync('id', question, { stdio: ['ignore', 'pipe', 'ignore'] }).toString())
  } catch {
    return 0
  }
}

/**
 * Whether `account` may walk down to `folder`; for ourselves (null) the system is asked.
 * @param {string} folder
 * @param {Account | null} account
 */
export function canEnter(folder, account) {
  if (!account) return isAccessible(folder)
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (!((mode >> shift) & 1)) return false
    if (at === dirname(at)) return true
  }
}

/** @param {string} folder */
function isAccessible(folder) {
  try {
    accessSync(folder, constants.X_OK)
    return true
  } catch {
    return false
  }
}
