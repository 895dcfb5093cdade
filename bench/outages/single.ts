import { join } from 'node:path'
import { runChild } from '../../scripts/children.mjs'
import { startPostgres } from '../../scripts/postgres.mjs'
import { databaseUrls, ensureDatabase, ensureRoles, superuserUrl } from '../../scripts/practiceDatabase.mjs'
import { end } from '../../scripts/running.mjs'
import type { Database } from '../cluster'
import type { Trial } from './trial'

const PASSWORDS = { superuser: 'superuser', owner: 'owner', app: 'app' }

/** One PostgreSQL as `npm start` runs it, migrated; it may die and come back on the same port. */
export type Single = {
  database: Database
  port: number
  die: () => Promise<void>
  comeBack: () => Promise<void>
}

/** @param folder where its cluster is made */
export async function openSingle(
  trial: Trial,
  folder: string,
  settings: Record<string, string> = {},
): Promise<Single> {
  const wanted = { cluster: join(folder, 'postgres'), password: PASSWORDS.superuser, settings }
  const start = (port?: number) =>
    startPostgres({ ...wanted, log: join(trial.folder, 'postgres.log'), ...(port ? { port } : {}) })
  let server = await start()
  const { port } = server
  trial.onClose(() => server.stop())
  await ensureRoles(port, PASSWORDS)
  await ensureDatabase(port, PASSWORDS, 'trs')
  const { appUrl, ownerUrl } = databaseUrls(port, PASSWORDS, 'trs')
  const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
  const migrate = ['--conditions=production', 'dist/commands/migrate.mjs']
  await runChild(process.execPath, migrate, { quiet: true, env })
  return {
    database: {
      name: `single ${port}`,
      appUrl,
      ownerUrl,
      superuserUrl: superuserUrl(port, PASSWORDS, 'trs'),
    },
    port,
    // Immediate: no checkpoint, no goodbye; what was acknowledged stands in the log alone.
    die: () =>
      end(server.pid, [
        ['SIGQUIT', 5_000],
        ['SIGKILL', 1_000],
      ]),
    comeBack: async () => {
      server = await start(port)
    },
  }
}
