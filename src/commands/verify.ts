import { env } from 'node:process'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { accountChecks } from '@/verify/accountChecks'
import { answerChecks } from '@/verify/answerChecks'
import { bookingChecks } from '@/verify/bookingChecks'
import { chainChecks } from '@/verify/chainChecks'
import type { Check } from '@/verify/check'
import { entryChecks } from '@/verify/entryChecks'
import { keyChecks } from '@/verify/keyChecks'
import { lotChecks } from '@/verify/lotChecks'
import { noticeChecks } from '@/verify/noticeChecks'
import { overlapChecks } from '@/verify/overlapChecks'
import { paymentChecks } from '@/verify/paymentChecks'
import { receiptChecks } from '@/verify/receiptChecks'
import { schemaChecks } from '@/verify/schemaChecks'
import { sealedChecks } from '@/verify/sealedChecks'

export type Finding = { check: string; key: string; detail: string }
export type Verdict = { findings: Finding[]; checked: Record<string, number> }

/** Every question that is asked. */
export const CHECKS: Check[] = [
  ...schemaChecks,
  ...lotChecks,
  ...entryChecks,
  ...answerChecks,
  ...keyChecks,
  ...chainChecks,
  ...bookingChecks,
  ...overlapChecks,
  ...accountChecks,
  ...noticeChecks,
  ...paymentChecks,
  ...receiptChecks,
  ...sealedChecks,
]
const COUNTED = [
  'credit_lots',
  'ledger_entries',
  'bookings',
  'notification_events',
  'sessions',
  'credentials',
  'payments',
  'receipts',
  'data_keys',
]

/**
 * Recounts the practice's books from the entries up, in SQL of its own: it shares no code with what wrote
 * them. Changes nothing; all questions are asked of one moment.
 */
export async function verify(databaseUrl: string): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'trs verify' })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query(`set local statement_timeout = 0; set local work_mem = '128MB'; set local jit = off`)
    const findings: Finding[] = []
    for (const { name, sql } of CHECKS) {
      const { rows } = await client.query<{ key: string; detail: string }>(sql)
      findings.push(...rows.map(({ key, detail }) => ({ check: name, key, detail })))
    }
    return { findings, checked: { checks: CHECKS.length, ...(await countRows(client)) } }
  } finally {
    await client.end()
  }
}

async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const counts = COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const { rows } = await client.query<Record<string, number>>(`select ${counts.join(', ')}`)
  return rows[0] ?? {}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // biome-ignore lint/style/noProcessEnv: the application's own reader would be code of the application.
  const { findings, checked } = await verify(env.DATABASE_URL ?? '')
  for (const { check, key, detail } of findings) console.log(`finding: ${check} ${key} ${detail}`)
  console.log(JSON.stringify({ findings: findings.length, checked }))
  process.exitCode = findings.length > 0 ? 1 : 0
}
