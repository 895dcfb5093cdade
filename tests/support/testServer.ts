import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBundled } from '../../scripts/bundle.mjs'
import { runChild } from '../../scripts/children.mjs'
import { startPostgres } from '../../scripts/postgres.mjs'
import { databaseUrls, ensureDatabase, ensureRoles } from '../../scripts/practiceDatabase.mjs'

export type TestServer = {
  address: { port: number; passwords: { superuser: string; owner: string; app: string }; template: string }
  stop: () => Promise<void>
}

/** Nothing of a test's database outlives the run, so nothing waits for the disk. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '256MB' }
const TEMPLATE = 'trs_template'

/** One PostgreSQL in a folder of its own, with a template database migrated once; `stop` leaves nothing. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trs-test-'))
  const passwords = { superuser: secret(), owner: secret(), app: secret() }
  const server = await startPostgres({
    cluster: join(folder, 'postgres'),
    password: passwords.superuser,
    log: join(folder, 'postgres.log'),
    settings: CARELESS,
  })
  const guard = guardAgainstKill(server.pid, folder)
  const stop = async () => {
    guard.kill()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ensureRoles(server.port, passwords)
    await ensureDatabase(server.port, passwords, TEMPLATE)
    await migrateTemplate(databaseUrls(server.port, passwords, TEMPLATE))
  } catch (trouble) {
    await stop()
    throw trouble
  }
  return { address: { port: server.port, passwords, template: TEMPLATE }, stop }
}

const secret = () => randomBytes(16).toString('hex')

/** A run that is killed cannot clean up after itself: a shell waits for its end and does it then. */
function guardAgainstKill(server: number, folder: string) {
  const watch = 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; kill -INT "$2"; sleep 2; rm -rf "$3"'
  const who = [String(process.pid), String(server), folder]
  const guard = spawn('sh', ['-c', watch, 'guard', ...who], { detached: true, stdio: 'ignore' })
  guard.unref()
  return guard
}

/**
 * As `npm run migrate` does it, in a program of its own: none of its sessions stays on the template.
 * `TRS_MIGRATE_WITH` names the program of a later release: then these tests show that these programs live
 * on its tables.
 */
async function migrateTemplate(urls: { appUrl: string; ownerUrl: string }) {
  await ensureBundled()
  const program = process.env.TRS_MIGRATE_WITH || 'dist/commands/migrate.mjs'
  await runChild(process.execPath, ['--conditions=production', program], {
    quiet: true,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      DATABASE_URL: urls.appUrl,
      DATABASE_OWNER_URL: urls.ownerUrl,
    },
  })
}
