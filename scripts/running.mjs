import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Whether the system still lists the number, alive or not. @param {number} pid */
export function isListed(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (refusal) {
    return /** @type {NodeJS.ErrnoException} */ (refusal).code === 'EPERM'
  }
}

/** @param {number} pid */
export const isAlive = (pid) => isListed(pid) && !isZombie(pid)

/**
 * A dead child whose parent has not looked yet (containers without an init) still has a number.
 * @param {number} pid
 */
function isZombie(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .startsWith('Z')
  } catch {
    return false
  }
}

/**
 * When the program under this number began, as the system says it: tells it from a later one of the same
 * number.
 * @param {number} pid
 * @returns {string | null} null when nothing runs under it
 */
export function birthOf(pid) {
  if (!isAlive(pid)) return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[19] ?? null
  } catch {
    return existsSync('/proc/self/stat') ? null : ask(['-o', 'lstart=', '-p', String(pid)])
  }
}

/** @param {string[]} question */
export function ask(question) {
  try {
    return execFileSync('ps', question, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return ''
  }
}

/**
 * Sends the signals one after the other, each with its patience, until the program is gone.
 * @param {number} pid
 * @param {[NodeJS.Signals, number][]} steps signal and milliseconds to wait after it
 */
export async function end(pid, steps) {
  for (const [signal, patience] of steps) {
    if (!isAlive(pid)) return
    try {
      process.kill(pid, signal)
    } catch {
      // gone between the look and the signal
    }
    for (const until = Date.now() + patience; isAlive(pid) && Date.now() < until; ) await pause(20)
  }
}
