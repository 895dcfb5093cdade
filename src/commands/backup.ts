import { parseArgs } from 'node:util'
import { backupKey } from '@/server/backup/backupKey'
import { writeBackup } from '@/server/backup/writeBackup'
import { env } from '@/server/env'

const { values } = parseArgs({ options: { out: { type: 'string' } } })
const { DATABASE_URL, DATABASE_OWNER_URL } = env()
try {
  if (!values.out) throw new Error('Usage: npm run backup -- --out FILE')
  const told = (table: string, rows: number) => console.error(`${table}: ${rows}`)
  const where = { databaseUrl: DATABASE_OWNER_URL ?? DATABASE_URL, key: backupKey(), out: values.out, told }
  console.log(JSON.stringify(await writeBackup(where)))
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
