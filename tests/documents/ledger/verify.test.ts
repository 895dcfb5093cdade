import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type House, openHouse } from '@tests/support/house'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHECKS, type Finding, findingsOf, verify } from '@/commands/verify'
import { setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import { withClient } from '../../../scripts/practiceDatabase.mjs'
import { accountCorruptions } from './accountCorruptions'
import { auditCorruptions } from './auditCorruptions'
import { bookingCorruptions } from './bookingCorruptions'
import { entryCorruptions } from './entryCorruptions'
import { factorCorruptions } from './factorCorruptions'
import { lotCorruptions } from './lotCorruptions'
import { noticeCorruptions } from './noticeCorruptions'
import { paymentCorruptions } from './paymentCorruptions'
import { payThrough } from './payThrough'
import { sealedCorruptions } from './sealedCorruptions'
import { liveThrough } from './seedWorld'

const CORRUPTIONS = [
  ...[...lotCorruptions, ...entryCorruptions, ...bookingCorruptions],
  ...[
    ...accountCorruptions,
    ...factorCorruptions,
    ...noticeCorruptions,
    ...paymentCorruptions,
    ...sealedCorruptions,
  ],
  ...auditCorruptions,
]

let house: House
let breaker: pg.Client
beforeAll(async () => {
  house = await openHouse()
  await liveThrough(house)
  await payThrough(house)
  await poolOf(house.payload).execute(sql`select chain_audit(1000)`)
  breaker = new pg.Client({ connectionString: house.database.superuserUrl })
  await breaker.connect()
})
afterAll(async () => {
  setClock(null)
  await breaker?.end()
  await house?.close()
})

/** What verify says of the practice in which `corrupt` has passed every guard; then all is as it was. */
async function verdictOn(corrupt: string): Promise<{ findings: Finding[]; key: string }> {
  await breaker.query(`begin; set local session_replication_role = 'replica'; set local jit = off`)
  try {
    const results = (await breaker.query(corrupt)) as unknown as { rows: { key: string }[] }[]
    await breaker.query('set local role trs_app')
    const key = [results].flat().at(-1)?.rows[0]?.key ?? ''
    return { key, findings: await findingsOf(breaker, CHECKS) }
  } finally {
    await breaker.query('rollback')
  }
}

const run = promisify(execFile)
const command = (url: string) =>
  run(process.execPath, ['dist/commands/verify.mjs'], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, DATABASE_URL: url },
  })

describe('verify', () => {
  test('finds nothing in a practice that has lived through everything', async () => {
    const { findings, checked } = await verify(house.database.appUrl)
    expect(findings).toEqual([])
    expect(checked).toMatchObject({ bookings: 7, sessions: 2 })
    expect(checked.ledger_entries ?? 0).toBeGreaterThan(20)
  })

  test('says so in the last line, leaves with 0, and changes nothing', async () => {
    const { stdout } = await command(house.database.appUrl)
    const lines = stdout.trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ findings: 0, checked: { bookings: 7 } })
    expect((await command(house.database.appUrl)).stdout).toBe(stdout)
  })

  test('names a finding in a line of its own and leaves with 1', async () => {
    const { ownerUrl, appUrl } = house.database
    const trigger = (verb: string) =>
      withClient(ownerUrl, (owner) => owner.query(`alter table bookings ${verb} trigger guard_booking`))
    await trigger('disable')
    const failed = await command(appUrl).catch((error: { code: number; stdout: string }) => error)
    await trigger('enable')
    expect(failed).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('finding: guard bookings.guard_booking '),
    })
    expect(failed.stdout.trim().split('\n').at(-1)).toMatch(/^\{"findings":1,/)
  })

  test.each(CORRUPTIONS)('names what is wrong, by check and key, when $what', async ({ check, corrupt }) => {
    const { findings, key } = await verdictOn(corrupt)
    expect(key).not.toBe('')
    expect(findings.filter((finding) => finding.check === check).map((finding) => finding.key)).toContain(key)
  })

  test('has no check that no corruption here sets off', () => {
    const known = CHECKS.map(({ name }) => name)
    expect([...new Set(CORRUPTIONS.map(({ check }) => check))].sort()).toEqual([...new Set(known)].sort())
  })
})
