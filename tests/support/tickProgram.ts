import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import type { TestDatabase } from './postgres'

type Asked = { at: number; smtpUrl: string; job?: string }

/** One tick as `npm run tick` does it, in a program of its own that can be killed. */
export function startTick({ appUrl }: TestDatabase, { at, smtpUrl, job }: Asked): ChildProcess {
  const args = ['--at', new Date(at).toISOString(), ...(job ? ['--job', job] : [])]
  return fork('dist/commands/tick.mjs', args, {
    execArgv: ['--conditions=production'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATABASE_URL: appUrl,
      PAYLOAD_SECRET: 'demo-secret-of-the-tests-0123456789',
      ENCRYPTION_KEYS: process.env.ENCRYPTION_KEYS,
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Lindenhof <practice@example.org>',
      TRS_DATA_DIR: tmpdir(),
      LOG_LEVEL: 'silent',
    },
  })
}

/** As `kill -9`, at once; resolves when it is gone. */
export async function killNow(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}

export async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
}
