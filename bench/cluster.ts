import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '../scripts/children.mjs'
import { startPostgres } from '../scripts/postgres.mjs'
import { databaseUrls, ensureDatabase, ensureRoles, superuserUrl } from '../scripts/practiceDatabase.mjs'

export type Database = { name: string; appUrl: string; ownerUrl: string; superuserUrl: string }

export type Cluster = {
  /** The server's own process number. */
  pid: number
  /** Where the server writes what it is asked to log. */
  log: string
  /** Migrated; with `like` a copy of that database, which nobody may be connected to. */
  newDatabase: (name: string, like?: string) => Promise<Database>
  /** With nothing in it. */
  newEmptyDatabase: (name: string) => Promise<Database>
  stop: () => Promise<void>
}

const TEMPLATE = 'trs_template'

/** PostgreSQL exactly as `npm start` runs it: every COMMIT waits for the disk. */
export async function openCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'trs-bench-'))
  const passwords = { superuser: 'superuser', owner: 'owner', app: 'app' }
  const log = join(folder, 'postgres.log')
  const server = await startPostgres({
    cluster: join(folder, 'postgres'),
    password: passwords.superuser,
    log,
  })
  const urls = (name: string): Database => ({
    name,
    ...databaseUrls(server.port, passwords, name),
    superuserUrl: superuserUrl(server.port, passwords, name),
  })
  const make = async (name: string, like?: string) => {
    await ensureDatabase(server.port, passwords, name, like)
    return urls(name)
  }
  let migrated: Promise<void> | null = null
  const migrate = async () => {
    await ensureRoles(server.port, passwords)
    const { appUrl, ownerUrl } = await make(TEMPLATE)
    const env = { ...process.env, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl }
    const program = ['--conditions=production', 'dist/commands/migrate.mjs']
    await runChild(process.execPath, program, { quiet: true, env })
  }
  const ready = () => {
    migrated ??= migrate()
    return migrated
  }
  return {
    pid: server.pid,
    log,
    newDatabase: (name, like = TEMPLATE) => ready().then(() => make(name, like)),
    newEmptyDatabase: (name) => ready().then(() => make(name)),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
