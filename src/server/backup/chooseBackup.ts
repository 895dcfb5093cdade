import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsAmong, backupTime } from '@/server/backup/backupName'

type Where = { dir: string; keysDir: string; at?: number | undefined }

/**
 * The newest data file that is of `at` (epoch milliseconds) or before, and the newest keys file there is:
 * whoever was erased since is in it. @throws Error where there is none, or `at` has not come yet
 */
export async function chooseBackup(
  { dir, keysDir, at }: Where,
  now: number,
): Promise<{ file: string; keysFile: string }> {
  if (at !== undefined && at > now) throw new Error('that time has not come yet')
  const name = backupsAmong(await readdir(dir))
    .filter((one) => (backupTime(one) ?? 0) <= (at ?? now))
    .at(-1)
  if (!name) throw new Error('there is no backup of that time or before')
  return { file: join(dir, name), keysFile: await newestKeys(keysDir) }
}

/** The newest keys file of a folder: who was erased is in it. @throws Error where there is none */
export async function newestKeys(keysDir: string): Promise<string> {
  const keys = (await readdir(keysDir)).filter((one) => /^trs-.*Z\.keys$/.test(one)).sort()
  const newest = keys.at(-1)
  if (!newest) throw new Error('there is no keys file: without it nothing that was sealed is read again')
  return join(keysDir, newest)
}

/**
 * @throws Error where a backup is of longer ago than allowed (milliseconds), or of another time than its
 * name says
 */
export function refuseOld(ageMs: number, maxAgeHours: number): void {
  const hours = ageMs / 3_600_000
  if (hours > maxAgeHours)
    throw new Error(`the newest backup of that time is ${hours.toFixed(1)} hours older`)
  if (ageMs < -1_000) throw new Error('the backup is of a later time than it is called')
}
