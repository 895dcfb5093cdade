import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { configure } from '@payload-config'
import { liveThrough } from '@tests/documents/ledger/seedWorld'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { eraseAgain } from '@/commands/eraseAgain'
import { restore } from '@/commands/restore'
import { verify } from '@/commands/verify'
import { DAY_MS } from '@/domain/scheduling/instant'
import { writeBackup } from '@/server/backup/writeBackup'
import { setClock } from '@/server/clock'
import { encryptionOf } from '@/server/encryption/encryption'
import { phoneContext, reasonContext } from '@/server/encryption/places'
import { askErasure } from '@/server/rights/askErasure'
import { eraseClient } from '@/server/rights/eraseClient'
import { poolOf, sql } from '@/server/sql'
import {
  APP_ROLE,
  databaseUrls,
  ensureDatabase,
  superuserUrl,
  withClient,
} from '../../../scripts/practiceDatabase.mjs'
import { LETTER, readLetter, sendLetter } from './sentLetter'

const KEY = Buffer.alloc(32, 5)
const NAME = 'Canary Vogel'

let house: House
let folder: string
let erased: string[]
let kept: string
let letter: Awaited<ReturnType<typeof sendLetter>>
const made: string[] = []
const { port, passwords } = inject('testServer')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-backup-'))
  house = await openHouse()
  await liveThrough(house)
  setClock(null)
  kept = (await newClient(house.payload, { name: NAME, phone: '+49 30 1' })).id
  letter = await sendLetter(house)
  erased = [await newPerson('canary-asked'), await newPerson('canary-later')].sort()
  const [asked = '', later = ''] = erased
  const first = await askedLongAgo(asked)
  await backup('old')
  // What came later: the newest keys file knows it, the old backup does not.
  for (const id of [first, await askedLongAgo(later)])
    expect(await eraseClient(house.payload, id)).toBe('erased')
  await backup('new')
})
afterAll(async () => {
  setClock(null)
  for (const name of made) {
    await withClient(superuserUrl(port, passwords), (superuser) =>
      superuser.query(`drop database if exists ${name} with (force)`),
    )
  }
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Somebody with sealed words, by the name given. */
async function newPerson(name: string): Promise<string> {
  const { id } = await newClient(house.payload, {
    name,
    phone: '+49 30 2',
    email: `${randomUUID()}@canary.example`,
  })
  const words = await encryptionOf(house.payload).seal('said in confidence', reasonContext(id, id))
  await poolOf(house.payload).execute(sql`
    insert into reasons (id, client_id, command, text_sealed, actor, at)
    values (${id}::uuid, ${id}::uuid, 'test', ${words}, 'test', now())`)
  return id
}

async function askedLongAgo(client: string): Promise<string> {
  setClock(Date.now() - 15 * DAY_MS)
  const { id } = await askErasure(house.payload, { client, actor: `client:${client}`, knowsCredits: true })
  await poolOf(house.payload).execute(sql`select chain_audit(100)`)
  setClock(null)
  return id
}

const file = (name: string) => join(folder, name)
const backup = (name: string) =>
  writeBackup({ databaseUrl: house.database.ownerUrl, key: KEY, out: file(name) })

async function emptyDatabase(): Promise<{ ownerUrl: string; appUrl: string; superuser: string }> {
  const name = `trs_restored_${randomUUID().slice(0, 8)}`
  made.push(name)
  await ensureDatabase(port, passwords, name)
  return { ...databaseUrls(port, passwords, name), superuser: superuserUrl(port, passwords, name) }
}

const restoring = (ownerUrl: string, data: string, keys: string, key = KEY) =>
  restore({ ownerUrl, appRole: APP_ROLE, key, file: file(data), keysFile: file(keys) })

/** Every row of every table as text, in one order; what only counts or passes is left out. */
async function rowsIn(url: string): Promise<Record<string, string[]>> {
  return withClient(url, async (client) => {
    const tables = await client.query(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_limits' order by 1`,
    )
    const all: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select t::text as row from "${name}" t order by 1`)
      all[name] = rows.map(({ row }: { row: string }) => row)
    }
    return all
  })
}

async function openedBy(databaseUrl: string, work: (payload: Payload) => Promise<void>): Promise<void> {
  const payload = await getPayload({
    config: await configure({ databaseUrl }),
    key: `restored ${databaseUrl}`,
  })
  await work(payload)
  await (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
}

/** Nothing of the erased is in clear or opens; the rest does, a file in pieces too. */
async function expectErased(payload: Payload, ownerUrl: string): Promise<void> {
  const sealed = (question: string, id: string) =>
    withClient(ownerUrl, async (owner) => (await owner.query(question, [id])).rows[0].sealed)
  const service = encryptionOf(payload)
  const phone = await sealed('select phone_sealed as sealed from clients where id = $1', kept)
  expect(await service.open(phone, phoneContext(kept))).toBe('+49 30 1')
  expect(await readLetter(payload, letter)).toEqual({ name: 'letter.txt', words: LETTER, pieces: 3 })
  for (const id of erased) {
    const words = await sealed('select text_sealed as sealed from reasons where id = $1', id)
    await expect(service.open(words, reasonContext(id, id))).rejects.toMatchObject({ fault: 'destroyed' })
  }
  expect(JSON.stringify(await rowsIn(ownerUrl))).not.toMatch(/canary-(asked|later)|canary\.example/)
}

describe('a backup', () => {
  test('comes back row for row into an empty database, its guards awake, verify content', async () => {
    const target = await emptyDatabase()
    const { rows } = await restoring(target.ownerUrl, 'new', 'new.keys')
    const [before, after] = [await rowsIn(house.database.ownerUrl), await rowsIn(target.ownerUrl)]
    expect(Object.keys(before).length).toBeGreaterThan(30)
    expect(after).toEqual(before)
    expect(rows).toBe(Object.values(before).flat().length)
    expect((await verify(target.appUrl)).findings).toEqual([])
    await withClient(target.ownerUrl, async (owner) => {
      await expect(owner.query('delete from ledger_entries')).rejects.toMatchObject({ code: '23001' })
      const next = await owner.query(`select nextval('data_keys_kid') > max(kid) as fresh from data_keys`)
      expect(next.rows[0].fresh).toBe(true)
    })
  })

  test('from before an erasure, with the newest keys, erases again and opens the rest', async () => {
    const target = await emptyDatabase()
    const restored = await restoring(target.ownerUrl, 'old', 'new.keys')
    expect(restored.erased.filter((one) => one.startsWith('client:'))).toEqual(
      erased.map((id) => `client:${id}`),
    )
    await openedBy(target.appUrl, (payload) => expectErased(payload, target.ownerUrl))
    expect((await verify(target.appUrl)).findings).toEqual([])
  })

  test('brought back to a moment with its keys, is erased again by the newest keys file', async () => {
    const target = await emptyDatabase()
    // As a recovery of the whole cluster leaves it: whoever was erased since is there, their key too.
    await restoring(target.ownerUrl, 'old', 'old.keys')
    expect(JSON.stringify(await rowsIn(target.ownerUrl))).toMatch(/canary-later/)
    await openedBy(target.ownerUrl, async (payload) => {
      const where = { ownerUrl: target.ownerUrl, keysFile: file('new.keys'), key: KEY }
      await expect(eraseAgain(payload, { ...where, key: Buffer.alloc(32, 6) })).rejects.toThrow('opened')
      // A client's key and the one of a record that was never made.
      expect(await eraseAgain(payload, where)).toEqual({ known: 4, keysDestroyed: 2, clientsErased: 2 })
      await expectErased(payload, target.ownerUrl)
      expect(await eraseAgain(payload, where)).toEqual({ known: 4, keysDestroyed: 0, clientsErased: 0 })
    })
    expect((await verify(target.appUrl)).findings).toEqual([])
  })

  test('is readable by its owner alone, holds no word in clear, and its data no key', async () => {
    for (const name of ['new', 'new.keys']) {
      expect((await stat(file(name))).mode & 0o077).toBe(0)
      const bytes = await readFile(file(name))
      expect(bytes.includes('Canary')).toBe(false)
      expect(bytes.includes('example.org')).toBe(false)
    }
  })

  test('is never written over another', async () => {
    await writeFile(file('there.keys'), 'another')
    await expect(backup('there')).rejects.toThrow('is there already')
    await expect(backup('new')).rejects.toThrow('is there already')
    expect((await readdir(folder)).sort()).toEqual(['new', 'new.keys', 'old', 'old.keys', 'there.keys'])
  })
})

describe('a restore is refused, and nothing of it stands', () => {
  test('into a database that holds anything', async () => {
    await expect(restoring(house.database.ownerUrl, 'new', 'new.keys')).rejects.toThrow('not empty')
  })

  test('under another key', async () => {
    const { ownerUrl } = await emptyDatabase()
    await expect(restoring(ownerUrl, 'new', 'new.keys', Buffer.alloc(32, 6))).rejects.toThrow(
      'cannot be opened',
    )
  })

  test('with the two files exchanged, or with keys from before the backup', async () => {
    const { ownerUrl } = await emptyDatabase()
    await expect(restoring(ownerUrl, 'new.keys', 'new')).rejects.toThrow('cannot be opened')
    // Keys of before the backup: whoever was erased in between would get theirs back.
    await expect(restoring(ownerUrl, 'new', 'old.keys')).rejects.toThrow('older than the backup')
  })

  test.each(['cut short', 'changed', 'reordered'])('of a file that was %s', async (how) => {
    const whole = await readFile(file('new'))
    const bent: Record<string, () => Buffer> = {
      'cut short': () => whole.subarray(0, whole.length - 100),
      changed: () => Buffer.from(whole.map((byte, at) => (at === whole.length - 40 ? byte ^ 1 : byte))),
      reordered: () => reordered(whole),
    }
    await writeFile(file(how), bent[how]?.() ?? '')
    const { ownerUrl, superuser } = await emptyDatabase()
    await expect(restoring(ownerUrl, how, 'new.keys')).rejects.toThrow(/cut short|cannot be opened/)
    const { rows } = await withClient(superuser, (client) => client.query('select 1 from clients'))
    expect(rows).toEqual([])
  })
})

/** The last two parts but one, exchanged. */
function reordered(whole: Buffer): Buffer {
  const parts: Buffer[] = []
  const head = 6 + 36
  for (let at = head; at < whole.length; ) {
    const end = at + 4 + whole.readUInt32BE(at)
    parts.push(whole.subarray(at, end))
    at = end
  }
  const [a = Buffer.alloc(0), b = Buffer.alloc(0)] = parts.splice(-3, 2)
  return Buffer.concat([whole.subarray(0, head), ...parts.slice(0, -1), b, a, ...parts.slice(-1)])
}
