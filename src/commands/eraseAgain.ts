import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { configure } from '@payload-config'
import { getPayload, type Payload } from 'payload'
import pg from 'pg'
import { backupKey } from '@/server/backup/backupKey'
import { newestKeys } from '@/server/backup/chooseBackup'
import { readTombstones } from '@/server/backup/readTombstones'
import { replayErasures } from '@/server/backup/replayErasures'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { env } from '@/server/env'
import { ownEnquiries } from '@/server/rights/ownEnquiries'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Where = { ownerUrl: string; keysFile: string; key: Buffer }
export type ErasedAgain = { known: number; keysDestroyed: number; clientsErased: number }

/**
 * For a database that was brought back to a moment, its keys with it: destroys every key again that the
 * newest keys file knows as destroyed, and erases its people again. Safe to repeat and to cut short: the
 * next call goes on. @throws Error where the file cannot be opened, and then nothing is done
 */
export async function eraseAgain(payload: Payload, { ownerUrl, keysFile, key }: Where): Promise<ErasedAgain> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trs erase again' })
  await client.connect()
  try {
    const subjects = await readTombstones(client, keysFile, key)
    let keysDestroyed = 0
    for (const subject of subjects) {
      const destroy = { subject, actor: 'machine' }
      keysDestroyed += await sqlTransaction(payload, (tx) => destroyKeys(payload, tx, destroy))
    }
    keysDestroyed += await enquiriesAgain(payload, subjects)
    return { known: subjects.length, keysDestroyed, clientsErased: await replayErasures(client, subjects) }
  } finally {
    await client.end()
  }
}

/** What somebody who is to be erased again wrote before they were a client, by the address that came back. */
async function enquiriesAgain(payload: Payload, subjects: string[]): Promise<number> {
  const ids = subjects.filter((one) => one.startsWith('client:')).map((one) => one.slice('client:'.length))
  const back = await rowsOf<{ email: string }>(
    poolOf(payload),
    sql`select email from clients where erased_at is null and id = any(${`{${ids}}`}::uuid[])`,
  )
  let destroyed = 0
  for (const { email } of back) {
    for (const id of await ownEnquiries(payload, email)) {
      const destroy = { subject: `enquiry:${id}`, actor: 'machine' }
      destroyed += await sqlTransaction(payload, (tx) => destroyKeys(payload, tx, destroy))
    }
  }
  return destroyed
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const options = { keys: { type: 'string' }, 'keys-dir': { type: 'string' } } as const
  const { values } = parseArgs({ options })
  const { DATABASE_URL, DATABASE_OWNER_URL: ownerUrl = DATABASE_URL } = env()
  try {
    const keysFile = values.keys ?? (values['keys-dir'] && (await newestKeys(values['keys-dir'])))
    if (!keysFile) throw new Error('Usage: npm run eraseAgain -- --keys FILE.keys | --keys-dir DIR')
    const config = await configure({ databaseUrl: ownerUrl, applicationName: 'trs erase again' })
    const payload = await getPayload({ config })
    console.log(JSON.stringify(await eraseAgain(payload, { ownerUrl, keysFile, key: backupKey() })))
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
