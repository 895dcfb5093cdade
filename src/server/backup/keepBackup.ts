import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { backupName, staleBackups, staleKeys } from '@/server/backup/backupName'
import { leaveMark } from '@/server/backup/leaveMark'
import { type Written, writeBackup } from '@/server/backup/writeBackup'
import { clockOf } from '@/server/clock'

type Where = {
  databaseUrl: string
  key: Buffer
  /** Data files, and `newest`, which names the last and was touched when it was whole. */
  dir: string
  /** Keys files: on another disk, if there is one. */
  keysDir: string
  keepDays: number
}
export type Kept = Written & { name: string; removed: string[] }

/** What was begun and not ended: a data or keys file with the id of its backup behind it. */
const DRAFT = /^trs-[^.]+(\.keys)?\.[0-9a-f-]{36}$/

/**
 * Writes one backup and removes what need not be kept: old data files, and every keys file but the newest.
 */
export async function keepBackup({ dir, keysDir, keepDays, ...source }: Where): Promise<Kept> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await mkdir(keysDir, { recursive: true, mode: 0o700 })
  const now = await asked(source.databaseUrl, clockOf)
  const name = backupName(now)
  const keysOut = join(keysDir, `${name}.keys`)
  const written = await writeBackup({ ...source, out: join(dir, name), keysOut })
  await writeFile(join(dir, 'newest.new'), `${name}\n`)
  await rename(join(dir, 'newest.new'), join(dir, 'newest'))
  await asked(source.databaseUrl, (client) => leaveMark(client, 'backup'))
  const names = await readdir(dir)
  const dayOld = (one: string) => DRAFT.test(one) && one < backupName(now - 86_400_000)
  const stale = [...staleBackups(names, now, keepDays), ...names.filter(dayOld)].map((one) => join(dir, one))
  const keys = await readdir(keysDir)
  const old = [...staleKeys(keys), ...keys.filter(dayOld)].map((one) => join(keysDir, one))
  const removed = [...new Set([...stale, ...old])]
  for (const path of removed) await rm(path, { force: true })
  return { ...written, name, removed }
}

async function asked<Answer>(connectionString: string, ask: (client: pg.Client) => Promise<Answer>) {
  const client = new pg.Client({ connectionString, application_name: 'trs backup' })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}
