import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { liveThrough } from '@tests/documents/ledger/seedWorld'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { drill } from '@/commands/drill'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { backupName, backupTime, staleBackups, staleKeys } from '@/server/backup/backupName'
import { keepBackup } from '@/server/backup/keepBackup'
import { tablesOf } from '@/server/backup/tables'
import { differences, totalsOf } from '@/server/backup/totals'
import { setClock } from '@/server/clock'
import {
  APP_ROLE,
  databaseUrls,
  ensureDatabase,
  superuserUrl,
  withClient,
} from '../../../scripts/practiceDatabase.mjs'
import { sendLetter } from './sentLetter'

const KEY = Buffer.alloc(32, 5)
const RIGHT = [process.env.ENCRYPTION_KEYS ?? '']

let house: House
let folder: string
let scratchUrl: string
let scratch: string
const { port, passwords } = inject('testServer')
const at = (...path: string[]) => join(folder, ...path)
const keep = () =>
  keepBackup({
    databaseUrl: house.database.ownerUrl,
    key: KEY,
    dir: at('data'),
    keysDir: at('keys'),
    keepDays: 30,
  })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-drill-'))
  house = await openHouse()
  await liveThrough(house)
  setClock(null)
  await newClient(house.payload, { phone: '+49 30 1' })
  await sendLetter(house)
  await keep()
  await cp(at('keys'), at('keys-before'), { recursive: true })
  scratch = `${house.database.name}_drill`
  await ensureDatabase(port, passwords, scratch)
  scratchUrl = databaseUrls(port, passwords, scratch).ownerUrl
})
afterAll(async () => {
  setClock(null)
  await withClient(superuserUrl(port, passwords), (superuser) =>
    superuser.query(`drop database if exists ${scratch} with (force)`),
  )
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

const drilling = (changed: Partial<Parameters<typeof drill>[0]> = {}) =>
  drill({
    scratchUrl,
    appRole: APP_ROLE,
    key: KEY,
    keys: RIGHT,
    dir: at('data'),
    keysDir: at('keys'),
    maxAgeHours: 26,
    ...changed,
  })

const tablesLeft = () =>
  withClient(
    scratchUrl,
    async (client) => (await client.query(`select from pg_tables where schemaname = 'public'`)).rowCount,
  )

describe('a restore drill', () => {
  test('passes on a good backup, says how long it took, and leaves nothing behind', async () => {
    const answer = await drilling()
    expect(answer.troubles).toEqual([])
    expect(answer.tables).toBeGreaterThan(30)
    // At least the name and the three pieces of a file, and what it came with.
    expect(answer.opened).toBeGreaterThan(5)
    expect(answer.restoreSeconds).toBeGreaterThan(0)
    expect(await tablesLeft()).toBe(0)
  })

  test('finds words that no key opens; of two backups only the newest keys are kept', async () => {
    const { id } = await newClient(house.payload, { phone: '+49 30 2' })
    await withClient(house.database.superuserUrl, (superuser) =>
      superuser.query(`set session_replication_role = replica;
        delete from data_keys where subject = 'client:${id}'`),
    )
    const { name, removed } = await keep()
    expect(removed).toHaveLength(1)
    expect(await readdir(at('keys'))).toEqual([`${name}.keys`])
    expect((await readdir(at('data'))).filter((one) => one !== 'newest')).toHaveLength(2)
    expect(await readFile(at('data', 'newest'), 'utf8')).toBe(`${name}\n`)
    const { troubles } = await drilling()
    expect(troubles.join('\n')).toMatch(/clients\.phone \S+: unknown_key/)
    expect(troubles.join('\n')).toContain('sealed_key clients.phone_sealed')
    expect(await tablesLeft()).toBe(0)
  })

  test.each([
    [
      'a key of ENCRYPTION_KEYS is lost',
      () => drilling({ keys: [`2:${Buffer.alloc(32, 2).toString('base64')}`] }),
      'is missing',
    ],
    ['the keys are older than the rest', () => drilling({ keysDir: at('keys-before') }), 'is older than'],
    ['BACKUP_KEY is another', () => drilling({ key: Buffer.alloc(32, 6) }), 'cannot be opened'],
    ['the newest is too old', () => drilling({ maxAgeHours: 1e-9 }), 'hours older'],
    [
      'there was none at the time that is wanted',
      () => drilling({ at: Date.parse('2026-01-01T00:00Z') }),
      'of that time or before',
    ],
    ['the time that is wanted has not come', () => drilling({ at: Date.now() + HOUR_MS }), 'not come yet'],
    [
      'it would empty a database that is in use',
      () => drilling({ scratchUrl: house.database.ownerUrl }),
      'ends in _drill',
    ],
  ])('fails where %s', async (_why, run, words) => {
    await expect(run()).rejects.toThrow(words)
  })

  test.each(['cut short', 'renamed to look younger', 'without its keys'])(
    'fails on a file that is %s',
    async (how) => {
      await cp(at('data'), at(how), { recursive: true })
      const name =
        (await readdir(at(how)))
          .sort()
          .filter((one) => backupTime(one) !== null)
          .at(-1) ?? ''
      const whole = await readFile(at(how, name))
      if (how === 'cut short') await writeFile(at(how, name), whole.subarray(0, whole.length - 200))
      // The moment stands in the file too.
      const hence = Date.now() + 100 * HOUR_MS
      if (how === 'renamed to look younger') await rename(at(how, name), at(how, backupName(hence)))
      const changed = how === 'without its keys' ? { dir: at(how), keysDir: at(how) } : { dir: at(how) }
      const asked = how === 'renamed to look younger' ? { ...changed, maxAgeHours: 1e-9 } : changed
      await expect(drilling(asked)).rejects.toThrow(/cut short|older|no keys file/)
    },
  )
})

test('one letter that is another is a difference, and so is a row that is gone or twice', async () => {
  await withClient(house.database.superuserUrl, async (client) => {
    const totals = await totalsOf(client, await tablesOf(client))
    expect(await differences(client, totals)).toEqual([])
    await client.query(
      `set session_replication_role = replica; update clients set name = name || ' ' where id = (select min(id::text)::uuid from clients)`,
    )
    expect(await differences(client, totals)).toEqual([
      'clients: the rows are as many, their content is another',
    ])
    // The least by its content takes the greatest's: which one that is, chance decides at sealing.
    const exchanged = `update attachment_parts set content_sealed = (select max(content_sealed) from attachment_parts)`
    const least = `content_sealed = (select min(content_sealed) from attachment_parts)`
    await client.query(`${exchanged} where ${least}`)
    expect((await differences(client, totals)).join('\n')).toContain('attachment_parts: the rows are as many')
    await client.query('delete from sessions')
    await client.query('delete from reasons where id = (select min(id::text)::uuid from reasons)')
    expect((await differences(client, totals)).join('\n')).toMatch(/reasons: \d+ rows, \d+ were written/)
  })
})

test('what is kept: thirty days, never fewer than three, one keys file', () => {
  const now = Date.parse('2026-11-28T04:00:00Z')
  const days = [0, 10, 29, 31, 40, 400].map((age) => backupName(now - age * 24 * HOUR_MS))
  expect(backupTime(days[0] ?? '')).toBe(now)
  expect(staleBackups([...days, 'newest', 'notes.txt'], now, 30).sort()).toEqual(days.slice(3).sort())
  expect(staleBackups(days.slice(3), now, 30)).toEqual([])
  expect(staleKeys(days.map((name) => `${name}.keys`))).not.toContain(`${days[0]}.keys`)
  expect(staleKeys(days.map((name) => `${name}.keys`))).toHaveLength(5)
})
