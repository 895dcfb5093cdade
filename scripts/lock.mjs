import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { birthOf } from './running.mjs'

/** @typedef {{ pid: number, birth: string | null, words: string }} Holder */

/**
 * Takes the lock `file` for this program; a lock whose holder is dead (or whose number now belongs to
 * another) is
 * taken over.
 * @param {string} file @param {string} words what a second comer is to know
 * @returns {{ held: true, release: () => void } | { held: false, holder: Holder }}
 */
export function takeLock(file, words) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o711 })
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid), words })
  for (;;) {
    if (placeWhole(file, mine)) return { held: true, release: () => releaseIfMine(file, mine) }
    const holder = readHolder(file)
    if (holder && holder.birth === birthOf(holder.pid)) return { held: false, holder }
    removeStale(file, holder)
  }
}

/** Appears with its content or not at all. @param {string} file @param {string} content */
function placeWhole(file, content) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (trouble) {
    if (/** @type {NodeJS.ErrnoException} */ (trouble).code === 'EEXIST') return false
    throw trouble
  } finally {
    rmSync(draft)
  }
}

/**
 * Two may find one stale lock: only the one who moves that very lock away goes on.
 * @param {string} file
 * @param {Holder | null} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    const moved = readHolder(aside)
    if (moved && stale && moved.pid !== stale.pid) linkSync(aside, file)
    rmSync(aside)
  } catch {
    // another was faster: look again
  }
}

/**
 * Does the work under the lock, waiting for whoever holds it.
 * @template T @param {string} file @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (;;) {
    const lock = takeLock(file, '')
    if (!lock.held) {
      await pause(200)
      continue
    }
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}

/** @param {string} file @returns {Holder | null} */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} file @param {string} mine */
function releaseIfMine(file, mine) {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file)
  } catch {
    // gone already
  }
}
