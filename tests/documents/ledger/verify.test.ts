import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { CHECKS, type Finding, verify } from '@/commands/verify'
import { setClock } from '@/server/clock'
import { poolOf, sql } from '@/server/sql'
import { databaseUrls, ensureDatabase, superuserUrl, withClient } from '../../../scripts/practiceDatabase.mjs'
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
beforeAll(async () => {
  house = await openHouse()
  await liveThrough(house)
  await payThrough(house)
  await poolOf(house.payload).execute(sql`select chain_audit(1000)`)
  // A database that is copied has no guests.
  await (house.payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
})
afterAll(async () => {
  setClock(null)
  await house?.database.drop()
})

/** A copy of the practice in which `corrupt` has passed every guard, and what verify says of it. */
async function verdictOn(corrupt: string): Promise<{ findings: Finding[]; key: string }> {
  const { port, passwords } = inject('testServer')
  const name = `${house.database.name}_copy`
  await ensureDatabase(port, passwords, name, house.database.name)
  try {
    const key = await withClient(superuserUrl(port, passwords, name), async (superuser) => {
      await superuser.query("set session_replication_role = 'replica'")
      const results = (await superuser.query(corrupt)) as unknown as { rows: { key: string }[] }[]
      return [results].flat().at(-1)?.rows[0]?.key ?? ''
    })
    const url = databaseUrls(port, passwords, name).appUrl
    await withClient(superuserUrl(port, passwords, name), (superuser) =>
      superuser.query(`grant connect on database ${name} to trs_app`),
    )
    return { key, findings: (await verify(url)).findings }
  } finally {
    await withClient(superuserUrl(port, passwords), (superuser) =>
      superuser.query(`drop database ${name} with (force)`),
    )
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
