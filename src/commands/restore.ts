import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { migrate, roleOf } from '@/commands/migrate'
import { verify } from '@/commands/verify'
import { migrations } from '@/migrations/index'
import { backupKey } from '@/server/backup/backupKey'
import { erasedSubjects, refuseFilled } from '@/server/backup/readRestored'
import { momentOf } from '@/server/backup/readTotals'
import { replayErasures } from '@/server/backup/replayErasures'
import { restoreTables } from '@/server/backup/restoreTables'
import { type Part, readSealedFile } from '@/server/backup/sealedFile'
import { refuseWrongKeys } from '@/server/encryption/refuseWrongKeys'
import { env } from '@/server/env'

type Where = {
  ownerUrl: string
  appRole: string
  /** The newest keys file, of whatever backup: who was erased since is in it. */
  keysFile: string
  file: string
  key: Buffer
}

/**
 * Restores a backup into an empty database: its own schema, keys and tombstones first, then every row, then
 * the migrations that came since; and whoever was erased since is erased again.
 * @returns how many rows, and whose keys are known as destroyed
 * @throws Error where the database is not empty, a file cannot be opened, the keys file is older than the
 * backup, or a migration is unknown here; no row is there then
 */
export async function restore(where: Where): Promise<{ rows: number; erased: string[] }> {
  const { ownerUrl, appRole, file, keysFile, key } = where
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trs restore' })
  await client.connect()
  try {
    await refuseFilled(client)
    await migrate({ ownerUrl, appRole, only: await migrationsIn(where) })
    const keysAt = await momentOf(keysFile, { key, volume: 'keys' })
    const volumes = [
      readSealedFile(keysFile, { key, volume: 'keys' }),
      notNewer(readSealedFile(file, { key, volume: 'data' }), keysAt),
    ]
    const rows = await restoreTables(client, volumes)
    await migrate({ ownerUrl, appRole })
    const erased = await erasedSubjects(client)
    await replayErasures(client, erased)
    return { rows, erased }
  } finally {
    await client.end()
  }
}

/**
 * The same parts, unless they are of a later moment than `keysAt`: whoever was erased in between would come
 * back.
 */
async function* notNewer(parts: AsyncIterable<Part>, keysAt: number): AsyncIterable<Part> {
  for await (const part of parts) {
    if (part.kind === 'totals' && Number(part.at) > keysAt)
      throw new Error(
        'the keys file is older than the backup: take the newest one, or who was erased comes back',
      )
    yield part
  }
}

async function migrationsIn({ file, key }: Where): Promise<string[]> {
  for await (const part of readSealedFile(file, { key, volume: 'data' })) {
    if (part.kind !== 'schema') continue
    const names = part.migrations as string[]
    const unknown = names.filter((name) => !migrations.some((one) => one.name === name))
    if (unknown.length > 0) throw new Error(`this backup is of a later release: ${unknown.join(', ')}`)
    return names
  }
  throw new Error(`${file} says nothing of its schema`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { in: { type: 'string' }, keys: { type: 'string' } } })
  const { DATABASE_URL, DATABASE_OWNER_URL, ENCRYPTION_KEYS } = env()
  const ownerUrl = DATABASE_OWNER_URL ?? DATABASE_URL
  try {
    if (!values.in || !values.keys) throw new Error('Usage: npm run restore -- --in FILE --keys FILE.keys')
    const files = { file: values.in, keysFile: values.keys }
    const restored = await restore({ ownerUrl, appRole: roleOf(DATABASE_URL), ...files, key: backupKey() })
    await refuseWrongKeys(ownerUrl, ENCRYPTION_KEYS)
    const { findings } = await verify(ownerUrl)
    for (const { check, key, detail } of findings) console.error(`finding: ${check} ${key} ${detail}`)
    console.log(JSON.stringify({ ...restored, findings: findings.length }))
    process.exit(findings.length > 0 ? 1 : 0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
