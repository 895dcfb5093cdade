import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits, newService } from '@tests/support/people'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verify } from '@/commands/verify'
import { recordSeal } from '@/jobs/recordSeal'
import { recordAudit } from '@/server/recordAudit'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { withClient } from '../../../scripts/practiceDatabase.mjs'

const dataDir = vi.hoisted(() => {
  const folder = `${process.env.TRS_DATA_DIR}-seals`
  process.env.TRS_DATA_DIR = folder
  return folder
})
const SECRET = 'demo-secret-of-the-tests-0123456789'
const DAY_MS = 86_400_000
const NIGHT = Date.parse('2026-11-28T02:00:00Z')

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(async () => {
  await house?.close()
  rmSync(dataDir, { recursive: true, force: true })
})
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** A worker that has just started runs the job. */
const seal = (now: number) => {
  const payload = Object.create(house.payload, {
    logger: { value: { error: () => {} } },
  }) as House['payload']
  return recordSeal.run({ payload, payments: house.payments, rooms: house.rooms, carriers: {} }, now)
}
const events = async (count: number) => {
  for (let each = 0; each < count; each += 1)
    await recordAudit(house.payload, { action: 'sign_in', actor: 'client:1' })
}
const verdict = (secret = SECRET) => verify(house.database.appUrl, { dataDir, secret })
const found = async (secret = SECRET) => (await verdict(secret)).findings.map(({ check }) => check)

/** What whoever holds the whole server may do: every guard off. */
const corrupt = (statements: string) =>
  withClient(house.database.superuserUrl, async (superuser) => {
    await superuser.query("set session_replication_role = 'replica'")
    await superuser.query(statements)
  })

const fileOf = async (day: string) => {
  const [row] = await rowsOf<{ id: string }>(poolOf(house.payload), sql`select id::text as id from practice`)
  return join(dataDir, 'seals', row?.id ?? '', `${day}.seal`)
}

async function aLot(): Promise<string> {
  await newService(house.payload)
  return (await newCredits(house.payload, (await newClient(house.payload)).id, 3)).id
}

/** The chain of the audit log hashed anew from `position` on, as whoever edits it would. */
const hashedAnew = (position: number) => `
  do $$ declare e audit_events; last text; begin
    select hash into last from audit_events where position = ${position - 1};
    for e in select * from audit_events where position >= ${position} order by position loop
      last := encode(sha256('au1'::bytea || decode(last, 'hex') || ledger_field(e.position::text)
        || ledger_field(e.id::text) || ledger_field(e.action) || ledger_field(e.actor) || ledger_field(e.subject)
        || ledger_field(e.ip_prefix) || ledger_field(e.facts::text)
        || ledger_field(ledger_instant(e.at))), 'hex');
      update audit_events set hash = last where id = e.id;
      update audit_events set previous = last where position = e.position + 1;
    end loop;
    update audit_chain set head = last;
  end $$;`

test('each night is sealed once, and what grows afterwards agrees with its seal', async () => {
  await aLot()
  await events(3)
  expect(await seal(NIGHT)).toEqual({ chained: expect.any(Number), sealed: 2 })
  expect(await seal(NIGHT + DAY_MS - 1)).toEqual({ chained: 0 })
  await events(2)
  await aLot()
  expect(await seal(NIGHT + DAY_MS - 1)).toEqual({ chained: 2 })
  expect(await verdict()).toMatchObject({ findings: [], seal: '2026-11-28.seal' })
  expect(await seal(NIGHT + DAY_MS)).toEqual({ chained: 0, sealed: 3 })
  expect(await verdict()).toMatchObject({ findings: [], seal: '2026-11-29.seal' })
})

test('an audit log that was changed and hashed anew passes its chain, and parts from its seal', async () => {
  await events(6)
  await seal(NIGHT)
  await corrupt(`update audit_events set actor = 'client:2' where position = 3; ${hashedAnew(3)}`)
  expect(await found()).toEqual(['audit_seal'])
  expect(await seal(NIGHT + DAY_MS), 'it is not sealed anew').toEqual({ chained: 0, unsealed: 1 })
  expect(await found()).toEqual(['audit_seal'])
})

test('an audit log whose end is cut off, head and all, parts from its seal', async () => {
  await events(6)
  await seal(NIGHT)
  await corrupt(`delete from audit_events where position > 4;
    update audit_chain set position = 4, head = (select hash from audit_events where position = 4)`)
  expect((await verdict()).findings).toEqual([
    { check: 'audit_seal', key: 'audit:6', detail: 'the event that was sealed is gone' },
  ])
  await events(9)
  expect(await seal(NIGHT + DAY_MS)).toEqual({ chained: 9, unsealed: 1 })
  expect(await found(), 'other events have taken their places').toEqual(['audit_seal'])
})

test('a lot whose entries were taken back with its buckets and head parts from its seal', async () => {
  const lot = await aLot()
  await seal(NIGHT)
  await corrupt(`update credit_lots set grant_key = grant_key || 'x', granted = 0, available = 0, entries = 0,
      head = '${'0'.repeat(64)}' where id = '${lot}'; delete from ledger_entries where lot_id = '${lot}'`)
  expect((await verdict()).findings).toContainEqual({
    check: 'ledger_seal',
    key: lot,
    detail: 'entries that were sealed are gone',
  })
  await corrupt(`delete from credit_lots where id = '${lot}'`)
  expect((await verdict()).findings).toEqual([{ check: 'ledger_seal', key: lot, detail: 'this lot is gone' }])
  expect(await seal(NIGHT + DAY_MS)).toMatchObject({ unsealed: 1 })
})

test('a seal that was touched, or made with another secret, is a finding itself', async () => {
  await events(2)
  await seal(NIGHT)
  expect(await found('another-secret-of-32-characters-and-more')).toEqual(['seal'])
  const file = await fileOf('2026-11-28')
  const written = readFileSync(file, 'utf8')
  writeFileSync(file, written.replace(/^audit \d+/m, 'audit 1'))
  expect(await found()).toEqual(['seal', 'audit_seal'])
  expect(await seal(NIGHT + DAY_MS)).toMatchObject({ unsealed: 1 })
  writeFileSync(file, '')
  expect(await found()).toEqual(['seal'])
})

test('where nothing was sealed yet, nothing is compared', async () => {
  await events(1)
  expect(await verdict()).toMatchObject({ findings: [], seal: null })
})
