import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { configure } from '@payload-config'
import { getPayload } from 'payload'
import pg from 'pg'
import { migrations } from '@/migrations/index'
import { grantApplicationRole } from '@/migrations/promises/applicationRole'
import { env } from '@/server/env'

type Where = {
  /** The role that owns the tables. */
  ownerUrl: string
  /** The role that the application signs in with: rows only. */
  appRole: string
  /** The names of those that are wanted: all where nothing is said. */
  only?: readonly string[]
}

/** Any number; the same for every migration of every release, so that two never run at once. */
const MIGRATION_LOCK = 7_301_202_611

/**
 * Brings a database to the schema of these sources, under a lock of the whole database, and gives the
 * application's role its rights. Safe to repeat.
 * @throws Error naming the migrations that are not recorded afterwards: Payload's runner may end without them
 */
export async function migrate({ ownerUrl, appRole, only }: Where): Promise<{ migrated: string[] }> {
  const wanted = migrations.filter(({ name }) => !only || only.includes(name))
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trs migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const before = await recorded(client)
    if (wanted.some(({ name }) => !before.has(name))) await runMigrations(ownerUrl, wanted)
    const after = await recorded(client)
    const missing = wanted.map(({ name }) => name).filter((name) => !after.has(name))
    if (missing.length > 0) throw new Error(`these migrations did not run: ${missing.join(', ')}`)
    // Rights name every table: they are given once all are there.
    if (!only) await grantApplicationRole(client, appRole)
    return { migrated: [...after].filter((name) => !before.has(name)) }
  } finally {
    await client.end()
  }
}

async function runMigrations(ownerUrl: string, wanted: typeof migrations): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Payload asks for it there
  process.env.PAYLOAD_MIGRATING = 'true'
  const config = await configure({ databaseUrl: ownerUrl, applicationName: 'trs migrate' })
  // Under a name of its own: what was destroyed once is not to be found again.
  const payload = await getPayload({ config, key: `migrate ${randomUUID()}` })
  await payload.db.migrate({ migrations: wanted as never })
  await payload.destroy()
}

async function recorded(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return new Set()
  const done = await client.query<{ name: string }>('select name from payload_migrations')
  return new Set(done.rows.map(({ name }) => name))
}

/** The user name in a connection string. */
export function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { DATABASE_URL = '', DATABASE_OWNER_URL } = env()
  const answer = await migrate({
    ownerUrl: DATABASE_OWNER_URL ?? DATABASE_URL,
    appRole: roleOf(DATABASE_URL),
  })
  console.log(JSON.stringify(answer))
  process.exit(0)
}
