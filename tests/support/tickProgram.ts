import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import type { TestDatabase } from './postgres'

type Asked = {
  at: number
  job?: string
  /** Without it mails stay in the program's own folder. */
  smtpUrl?: string
  /** Where the payments twin keeps its books. */
  folder?: string
  /** It ends as by `kill -9` at this statement after its claim (`killedAt.mjs`); `sent`: once it is sent. */
  killAt?: { statement: number; sent: boolean }
}

/** One tick as `npm run tick` does it, in a program of its own that can be killed. */
export function startTick(
  { appUrl }: TestDatabase,
  { at, smtpUrl, job, folder, killAt }: Asked,
): ChildProcess {
  const args = ['--at', new Date(at).toISOString(), ...(job ? ['--job', job] : [])]
  return fork('dist/commands/tick.mjs', args, {
    execArgv: ['--conditions=production', ...(killAt ? ['--import', './tests/support/killedAt.mjs'] : [])],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      DATABASE_URL: appUrl,
      PAYLOAD_SECRET: 'demo-secret-of-the-tests-0123456789',
      ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
      ...(killAt ? { KILL_AT: String(killAt.statement), KILL_SENT: killAt.sent ? '1' : '0' } : {}),
      MAIL_FROM: 'Lindenhof <practice@example.org>',
      TRS_DATA_DIR: folder ?? tmpdir(),
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
