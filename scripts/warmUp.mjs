import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * One place of each kind: what answers them is read and made when it is first asked for, which takes seconds on a busy
 * machine. Whoever came then would wait for it, or be told that there is no room.
 */
const PLACES = ['/', '/sign-in', '/api/portal/catalogue']
const OPEN_WITHIN_MS = 30_000
const DRAWN_WITHIN_MS = 60_000

/**
 * Until a web process of an image has answered itself once, it says that it is not ready, so that the edge leaves people
 * with the other. Where it cannot, it opens all the same: what is missing then is told by its readiness.
 * @param {string} folder TRS_DATA_DIR @param {number} port
 * @returns {() => Promise<void>} what to call once the server was told to listen
 */
export function beginWarming(folder, port) {
  const mark = join(folder, 'warming')
  mkdirSync(folder, { recursive: true })
  writeFileSync(mark, '')
  return async () => {
    try {
      await untilOpen(port)
      for (const place of PLACES) await ask(port, place)
    } catch {
      // Said by the readiness: nothing is kept back for it.
    } finally {
      rmSync(mark, { force: true })
    }
  }
}

/** @param {number} port @param {string} place */
async function ask(port, place) {
  const signal = AbortSignal.timeout(DRAWN_WITHIN_MS)
  await (await fetch(`http://localhost:${port}${place}`, { redirect: 'manual', signal })).arrayBuffer()
}

/** @param {number} port */
async function untilOpen(port) {
  for (const until = Date.now() + OPEN_WITHIN_MS; Date.now() < until; await pause(100)) {
    const open = await ask(port, '/api/health/live').then(
      () => true,
      () => false,
    )
    if (open) return
  }
}
