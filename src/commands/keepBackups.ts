import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { backupKey } from '@/server/backup/backupKey'
import { keepBackup } from '@/server/backup/keepBackup'
import { env } from '@/server/env'

const USAGE = 'Usage: keepBackups --dir DIR [--keys-dir DIR] [--keep-days 30] [--every-minutes 360] [--once]'
const AGAIN_AFTER_MS = 300_000

/**
 * What the ops container does all day: a backup at once, then one every few hours; one that fails is tried
 * again.
 */
async function loop(): Promise<never> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      'keys-dir': { type: 'string' },
      'keep-days': { type: 'string', default: '30' },
      'every-minutes': { type: 'string', default: '360' },
      once: { type: 'boolean', default: false },
    },
  })
  const [keepDays, minutes] = [Number(values['keep-days']), Number(values['every-minutes'])]
  if (!values.dir || !(keepDays >= 1) || !(minutes >= 1)) throw new Error(USAGE)
  const { DATABASE_URL, DATABASE_OWNER_URL } = env()
  const databaseUrl = DATABASE_OWNER_URL ?? DATABASE_URL
  const where = { dir: values.dir, keysDir: values['keys-dir'] ?? values.dir, keepDays }
  for (;;) {
    const well = await once({ ...where, databaseUrl, key: backupKey() })
    if (values.once) process.exit(well ? 0 : 1)
    await pause(well ? minutes * 60_000 : AGAIN_AFTER_MS)
  }
}

async function once(where: Parameters<typeof keepBackup>[0]): Promise<boolean> {
  try {
    console.log(JSON.stringify({ msg: 'backup', ...(await keepBackup(where)) }))
    return true
  } catch (error) {
    console.error(
      JSON.stringify({ msg: 'the backup failed', why: error instanceof Error ? error.message : '' }),
    )
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // One that is being written when the container stops is a draft, and is removed by a later round.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(0))
  await loop().catch((error) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  })
}
