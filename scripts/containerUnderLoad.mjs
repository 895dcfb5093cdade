import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from './root.mjs'

/**
 * Does something while people read, sign in, book and cancel through the edge (`scripts/containerLoad.mjs`).
 * @param {number} port @param {() => Promise<void>} work
 * @returns what people were answered, in words
 * @throws Error where a request failed, or nobody booked
 */
export async function underLoad(port, work) {
  const load = spawn(
    process.execPath,
    [join(ROOT, 'scripts', 'containerLoad.mjs'), `https://localhost:${port}`],
    {
      env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let words = ''
  load.stdout.on('data', (piece) => {
    words += piece
  })
  const ended = once(load, 'close')
  let seconds = 0
  try {
    await pause(5_000)
    const began = Date.now()
    await work()
    seconds = (Date.now() - began) / 1000
    await pause(5_000)
  } finally {
    load.kill('SIGTERM')
    await ended
  }
  const { failed, requests, posts, booked, p95, max } = JSON.parse(words)
  if (failed.length > 0) {
    throw new Error(`${failed.length} of ${requests} failed: ${failed.slice(0, 3).join('; ')}`)
  }
  if (booked <= 10) throw new Error(`only ${booked} bookings were made`)
  return `${requests} requests, ${posts} of them POST, ${booked} bookings, 0 failed, while it took ${seconds.toFixed(0)} s; p95 ${p95} ms, longest ${max} ms`
}
