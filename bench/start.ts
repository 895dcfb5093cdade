import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../scripts/postgres.mjs'
import type { Cluster } from './cluster'
import { atMost, median, type Report } from './report'

const STARTS = 3
const READY_WITHIN_MS = 120_000

/** `npm start` over a data folder that is there already, until the practice answers that it is ready. */
export async function start(_: Cluster): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'trs-start-'))
  try {
    const first = await startOnce(folder)
    const again: number[] = []
    for (let count = 0; count < STARTS; count++) again.push(await startOnce(folder))
    return {
      name: 'start',
      ratios: [atMost('s until a second npm start is ready', median(again), 8)],
      tables: [
        {
          title: 'seconds until ready; modules and pages are there',
          head: ['', 's'],
          rows: [
            ['first start: new cluster, migrations, demo practice', first.toFixed(1)],
            ...again.map((seconds, index) => [`start ${index + 2}`, seconds.toFixed(1)]),
          ],
        },
      ],
      notes: [],
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const { DATABASE_URL: _, SITE_URL: __, LOG_LEVEL: ___, ...here } = process.env
  const { PAYLOAD_SECRET: ____, ENCRYPTION_KEYS: _____, ...env } = here
  const from = performance.now()
  const child = spawn('npm', ['start'], {
    env: { ...env, PORT: String(port), TRS_DATA_DIR: folder },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  try {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(25)) {
      if (child.exitCode !== null) throw new Error(`npm start ended with exit code ${child.exitCode}`)
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null)
      if (answer?.ok) return (performance.now() - from) / 1000
    }
    throw new Error('npm start did not become ready')
  } finally {
    child.kill('SIGTERM')
    await ended
    // npm may end before what it started: the folder is theirs until the lock is gone.
    const { existsSync } = await import('node:fs')
    for (let tries = 0; tries < 200 && existsSync(join(folder, 'start.lock')); tries++) await pause(50)
  }
}
