import { readFileSync } from 'node:fs'
import { env } from 'node:process'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { accountChecks } from '@/verify/accountChecks'
import { answerChecks } from '@/verify/answerChecks'
import { attachmentChecks } from '@/verify/attachmentChecks'
import { auditChecks } from '@/verify/auditChecks'
import { bookingChecks } from '@/verify/bookingChecks'
import { chainChecks } from '@/verify/chainChecks'
import type { Check } from '@/verify/check'
import { entryChecks } from '@/verify/entryChecks'
import { keyChecks } from '@/verify/keyChecks'
import { lotChecks } from '@/verify/lotChecks'
import { noticeChecks } from '@/verify/noticeChecks'
import { overlapChecks } from '@/verify/overlapChecks'
import { paymentChecks } from '@/verify/paymentChecks'
import { readSeal } from '@/verify/readSeal'
import { receiptChecks } from '@/verify/receiptChecks'
import { rightsChecks } from '@/verify/rightsChecks'
import { schemaChecks } from '@/verify/schemaChecks'
import { sealChecks } from '@/verify/sealChecks'
import { sealedChecks } from '@/verify/sealedChecks'

export type Finding = { check: string; key: string; detail: string }
export type Verdict = { findings: Finding[]; checked: Record<string, number>; seal: string | null }
/** Where seals lie, and the secret of their key. */
export type Seals = { dataDir: string; secret: string }

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
  ...rightsChecks,
  ...attachmentChecks,
  ...auditChecks,
]
const COUNTED = [
  'credit_lots',
  'ledger_entries',
  'bookings',
  'notification_events',
  'sessions',
  'credentials',
  'second_factors',
  'payments',
  'receipts',
  'data_keys',
  'audit_events',
]

/**
 * Recounts the practice's books from the entries up, in SQL of its own, and holds them against the last seal:
 * it shares no code with what wrote them. Changes nothing; all questions are asked of one moment. `seal`
 * names the seal that was compared, null where there is none.
 */
export async function verify(databaseUrl: string, seals?: Seals): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'trs verify' })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    await client.query(`set local statement_timeout = 0; set local work_mem = '128MB'; set local jit = off`)
    const seal = seals ? await lastSeal(client, seals) : null
    const checks = [...CHECKS, ...(seal ? sealChecks(seal) : [])]
    const findings = await findingsOf(client, checks)
    const checked = { checks: checks.length, ...(await countRows(client)) }
    return { findings, checked, seal: seal?.name ?? null }
  } finally {
    await client.end()
  }
}

/** Asks these questions of what `client` sees, in the transaction that it is in. */
export async function findingsOf(client: pg.ClientBase, checks: Check[]): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, sql, values } of checks) {
    const { rows } = await client.query<{ key: string; detail: string }>(sql, values)
    findings.push(...rows.map(({ key, detail }) => ({ check: name, key, detail })))
  }
  return findings
}

async function lastSeal(client: pg.Client, { dataDir, secret }: Seals) {
  const { rows } = await client.query<{ id: string }>('select id::text as id from practice')
  return readSeal(dataDir, rows[0]?.id ?? '', secret)
}

async function countRows(client: pg.Client): Promise<Record<string, number>> {
  const counts = COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`)
  const { rows } = await client.query<Record<string, number>>(`select ${counts.join(', ')}`)
  return rows[0] ?? {}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // The application's own reader would be code of the application.
  const { DATABASE_URL = '', TRS_DATA_DIR = '', PAYLOAD_SECRET, PAYLOAD_SECRET_FILE } = env
  const secret = PAYLOAD_SECRET || (PAYLOAD_SECRET_FILE && readFileSync(PAYLOAD_SECRET_FILE, 'utf8').trim())
  const seals = secret && TRS_DATA_DIR ? { dataDir: TRS_DATA_DIR, secret } : undefined
  const { findings, checked, seal } = await verify(DATABASE_URL, seals)
  for (const { check, key, detail } of findings) console.log(`finding: ${check} ${key} ${detail}`)
  console.log(JSON.stringify({ findings: findings.length, checked, seal }))
  process.exitCode = findings.length > 0 ? 1 : 0
}
