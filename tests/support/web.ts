import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { BOUNDS } from '../../scripts/bounds.mjs'
import { ensureBuilt } from '../../scripts/build.mjs'
import { freePort } from '../../scripts/postgres.mjs'

export type Web = {
  /** Also the site's own origin: `http://localhost:<port>`. */
  url: string
  /** Where it answers on this machine, whatever address it goes by. */
  local: string
  pid: number
  /** Every line that the program has printed since it was ready. */
  lines: () => string[]
  stop: () => Promise<void>
}

/** What a practice has to set before it starts for real; nothing here reaches anybody. */
export const PRODUCTION = {
  TRS_ENV: 'production',
  PAYLOAD_SECRET: randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: `1:${randomBytes(32).toString('base64')}`,
  STRIPE_SECRET_KEY: 'not-a-key',
  STRIPE_WEBHOOK_SECRET: 'not-a-secret',
  DAILY_API_KEY: 'not-a-key',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Practice <practice@example.org>',
}

const READY_WITHIN_MS = 60_000

/**
 * A web process of the practice over a test database, as `npm run web` starts it: built pages, application
 * role only.
 * For races start two over one database. It ends with the test's worker, whatever happens to that.
 */
export async function startWeb(database: { appUrl: string }, env: Record<string, string> = {}): Promise<Web> {
  await ensureBuilt(process.env)
  const port = await freePort()
  const local = `http://localhost:${port}`
  const url = env.SITE_URL ?? local
  const folder = await mkdtemp(join(tmpdir(), 'trs-web-'))
  const program = fork('scripts/run.mjs', ['web'], {
    execArgv: ['--conditions=production', ...(BOUNDS.web ?? [])],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      PORT: String(port),
      SITE_URL: url,
      DATABASE_URL: database.appUrl,
      PAYLOAD_SECRET: 'demo-secret-of-the-tests-0123456789',
      ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS,
      TRS_DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  const words: string[] = []
  program.stdout?.on('data', (part) => words.push(String(part)))
  program.stderr?.on('data', (part) => words.push(String(part)))
  const stop = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      program.kill('SIGTERM')
      await once(program, 'exit')
    }
    await rm(folder, { recursive: true, force: true })
  }
  for (const until = Date.now() + READY_WITHIN_MS; program.exitCode === null; await pause(50)) {
    if (await isReady(local)) {
      const before = words.join('').length
      const lines = () => words.join('').slice(before).split('\n').filter(Boolean)
      return { url, local, pid: program.pid ?? 0, lines, stop }
    }
    if (Date.now() > until) break
  }
  await stop()
  throw new Error(`The web process did not become ready:\n${words.join('').slice(-3000)}`)
}

/** Whether it is open; while nobody listens yet, `fetch` knows no answer. */
async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/health/ready`)).ok
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
