import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { configure } from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { roleOf } from '@/commands/migrate'
import { restore } from '@/commands/restore'
import { verify } from '@/commands/verify'
import { backupKey } from '@/server/backup/backupKey'
import { chooseBackup, refuseOld } from '@/server/backup/chooseBackup'
import { leaveMark } from '@/server/backup/leaveMark'
import { openEverything } from '@/server/backup/openEverything'
import { readTotals } from '@/server/backup/readTotals'
import { differences } from '@/server/backup/totals'
import { clockOf } from '@/server/clock'
import { refuseWrongKeys } from '@/server/encryption/refuseWrongKeys'
import { env } from '@/server/env'

type Where = {
  /** A database of nothing but drills, owned by its role: its name ends in `_drill`, and it is emptied. */
  scratchUrl: string
  appRole: string
  dir: string
  keysDir: string
  key: Buffer
  keys: readonly string[]
  maxAgeHours: number
  /** Epoch milliseconds: the state of the practice that is wanted; now where nothing is said. */
  at?: number | undefined
}
export type Drilled = {
  file: string
  ageSeconds: number
  tables: number
  rows: number
  opened: number
  closed: number
  restoreSeconds: number
  troubles: string[]
}

/**
 * Restores the newest backup (of `at`) into the scratch database and looks whether it is what was written:
 * counts and content of every table, the books, and every sealed word. Leaves the scratch database empty.
 * @throws Error where there is no backup young enough, a file cannot be opened, or a key is missing
 */
export async function drill(where: Where): Promise<Drilled> {
  const { scratchUrl, appRole, key } = where
  if (!/_drill$/.test(new URL(scratchUrl).pathname))
    throw new Error('a database is drilled in whose name ends in _drill')
  const client = new pg.Client({ connectionString: scratchUrl, application_name: 'trs drill' })
  await client.connect()
  try {
    const files = await chooseBackup(where, await clockOf(client))
    const { at, totals } = await readTotals({ ...files, key })
    const wanted = where.at ?? (await clockOf(client))
    refuseOld(wanted - at, where.maxAgeHours)
    await empty(client)
    const began = process.hrtime.bigint()
    const { rows } = await restore({ ownerUrl: scratchUrl, appRole, key, ...files })
    const restoreSeconds = Number(process.hrtime.bigint() - began) / 1e9
    await refuseWrongKeys(scratchUrl, where.keys)
    const { unopened, ...words } = await openedIn(scratchUrl)
    const { findings } = await verify(scratchUrl)
    const troubles = [
      ...(await differences(client, totals)),
      ...findings.map(({ check, key, detail }) => `${check} ${key} ${detail}`),
      ...unopened,
    ]
    const ageSeconds = Math.round((wanted - at) / 1000)
    return {
      file: files.file,
      ageSeconds,
      tables: Object.keys(totals).length,
      rows,
      ...words,
      restoreSeconds,
      troubles,
    }
  } finally {
    await empty(client).finally(() => client.end())
  }
}

async function empty(client: pg.Client): Promise<void> {
  await client.query(
    'drop schema public cascade; create schema public; create extension btree_gist schema public',
  )
}

async function openedIn(databaseUrl: string) {
  const config = await configure({ databaseUrl, applicationName: 'trs drill' })
  const payload: Payload = await getPayload({
    config,
    key: `drill ${databaseUrl} ${process.hrtime.bigint()}`,
  })
  try {
    return await openEverything(payload)
  } finally {
    await payload.destroy()
  }
}

async function markPassed(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'trs drill' })
  await client.connect()
  await leaveMark(client, 'drill')
  await client.end()
}

/** The database beside the practice's, by its name. */
function scratchBeside(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.pathname += '_drill'
  return url.href
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { dir: { type: 'string' }, 'keys-dir': { type: 'string' }, at: { type: 'string' } } as const
  const { values } = parseArgs({
    options: { ...options, 'max-age-hours': { type: 'string', default: '26' } },
  })
  try {
    const { DATABASE_URL, DATABASE_OWNER_URL = DATABASE_URL, ENCRYPTION_KEYS } = env()
    const at = values.at === undefined ? undefined : Date.parse(values.at)
    const maxAgeHours = Number(values['max-age-hours'])
    if (!values.dir || Number.isNaN(at) || !(maxAgeHours > 0)) {
      throw new Error('Usage: npm run drill -- --dir DIR [--keys-dir DIR] [--at ISO] [--max-age-hours 26]')
    }
    const answer = await drill({
      scratchUrl: scratchBeside(DATABASE_OWNER_URL),
      appRole: roleOf(DATABASE_URL),
      key: backupKey(),
      keys: ENCRYPTION_KEYS,
      dir: values.dir,
      keysDir: values['keys-dir'] ?? values.dir,
      maxAgeHours,
      at,
    })
    if (answer.troubles.length === 0) await markPassed(DATABASE_OWNER_URL)
    for (const trouble of answer.troubles) console.error(`trouble: ${trouble}`)
    console.log(JSON.stringify({ ...answer, troubles: answer.troubles.length }))
    process.exit(answer.troubles.length > 0 ? 1 : 0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
