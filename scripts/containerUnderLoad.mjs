import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ROOT } from './root.mjs'

/**
 * Does something while people read, sign in, book and cancel through the edge (`scripts/containerLoad.mjs`).
 * @param {import('./containerTrial.mjs').Whole} running @param {() => Promise<void>} work
 * @returns what people were answered, in words; `trouble` where a request failed, or nobody booked
 */
export async function underLoad({ engine, trial, port }, work) {
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
  const told = `${requests} requests, ${posts} of them POST, ${booked} bookings, ${failed.length} failed, while it took ${seconds.toFixed(0)} s; p95 ${p95} ms, longest ${max} ms`
  if (failed.length === 0 && booked > 10) return { told }
  const logs = ['web-a', 'web-b'].flatMap((name) =>
    engine
      .tries('logs', `${trial.prefix}-${name}`)
      .words.split('\n')
      .filter((line) => line.includes('"level":"error"')),
  )
  return { told, trouble: [told, ...failed.slice(0, 5), ...logs.slice(0, 5)].join('\n') }
}
