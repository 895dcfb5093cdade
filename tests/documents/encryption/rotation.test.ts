import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { asOwner } from '@tests/support/asOwner'
import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reseal } from '@/commands/keys'
import { unwrapKey } from '@/domain/encryption/dataKey'
import { keyRingOf } from '@/domain/encryption/keyRing'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { encryptionOf, keyRing } from '@/server/encryption/encryption'
import { activatePending, openRotation, preparePending } from '@/server/encryption/rotateKeys'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { ensureBundled } from '../../../scripts/bundle.mjs'
import { withClient } from '../../../scripts/practiceDatabase.mjs'

const CLIENTS = 40
const REASONS = 8000
const SEED = Math.floor(Math.random() * 1e6)
const OLD = process.env.ENCRYPTION_KEYS ?? ''
const NEXT = `2:${Buffer.alloc(32, 2).toString('base64')}`

let house: House
let clients: string[]
let words: Map<string, string>
beforeAll(async () => {
  await ensureBundled()
  house = await openHouse()
  clients = []
  for (let n = 0; n < CLIENTS; n++)
    clients.push((await newClient(house.payload, { phone: `+49 30 ${n}` })).id)
  words = await writeReasons()
})
afterAll(() => house?.close())

/** Thousands of sealed rows of history, by their ids. */
async function writeReasons(): Promise<Map<string, string>> {
  const encryption = encryptionOf(house.payload)
  const written = new Map<string, string>()
  for (let n = 0; n < REASONS; n += 500) {
    const rows = await Promise.all(
      Array.from({ length: 500 }, async (_, at) => {
        const id = crypto.randomUUID()
        const client = clients[(n + at) % CLIENTS] ?? ''
        written.set(id, `words ${n + at}`)
        const context = { collection: 'reasons', field: 'text', rowId: id, subject: `client:${client}` }
        return { id, client, sealed: await encryption.seal(`words ${n + at}`, context) }
      }),
    )
    await poolOf(house.payload).execute(sql`
      insert into reasons (id, client_id, command, text_sealed, actor, at)
      select id, client, 'grant', sealed, 'user:1', to_timestamp(0)
      from json_to_recordset(${JSON.stringify(rows)}::json) r (id uuid, client uuid, sealed varchar)`)
  }
  return written
}

/** `npm run keys` as its own program, as the owner's role, with these keys. */
function keysProgram(args: string[], keys: string): ChildProcess {
  const { ownerUrl, appUrl } = house.database
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, ENCRYPTION_KEYS: keys, LOG_LEVEL: 'info' }
  return fork('dist/commands/keys.mjs', args, {
    execArgv: ['--conditions=production'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH,
      PAYLOAD_SECRET: process.env.PAYLOAD_SECRET,
      ...env,
    },
  })
}

/** Begun; it ends by itself, or by `kill -9` as whoever called decides. */
function startKeys(args: string[], keys = OLD) {
  const program = keysProgram(args, keys)
  const out: string[] = []
  if (program.stdout) createInterface(program.stdout).on('line', (line) => out.push(line))
  program.stderr?.resume()
  const ended = once(program, 'close').then(([code, signal]) => ({ code, signal, answer: out.at(-1) ?? '' }))
  return { program, ended }
}

const runKeys = (args: string[], { keys = OLD } = {}) => startKeys(args, keys).ended

/** The program is killed in the middle of a batch, at a random one of the rows still to be sealed. */
async function killAtRow(random: () => number) {
  return await withClient(house.database.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `select r.id from reasons r where sealed_kid(r.text_sealed) <=
         coalesce((select up_to from key_rotations where finished_at is null), 4294967295) order by r.id`,
    )
    await owner.query('begin')
    const { id } = rows[Math.floor(random() * rows.length)] ?? {}
    await owner.query('select from reasons where id = $1 for update', [id])
    const { program, ended } = startKeys(['rotate', '--data'])
    const waiting = 'select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))'
    while (program.exitCode === null && (await owner.query(waiting)).rowCount === 0) {
      // Not to take the processor from the program that is waited for.
      await owner.query('select pg_sleep(0.02)')
    }
    program.kill('SIGKILL')
    const end = await ended
    await owner.query('rollback')
    return { ...end, left: rows.length }
  })
}

/** Every reason opens to what was written, each once; how many are under a key that no longer seals. */
async function readAll(): Promise<{ read: number; old: number }> {
  const rows = await rowsOf<{ id: string; client: string; sealed: string; old: boolean }>(
    poolOf(house.payload),
    sql`select r.id::text as id, r.client_id::text as client, r.text_sealed as sealed, k.state <> 'active' as old
        from reasons r join data_keys k on k.kid = sealed_kid(r.text_sealed)`,
  )
  const encryption = encryptionOf(house.payload)
  for (const { id, client, sealed } of rows) {
    const context = { collection: 'reasons', field: 'text', rowId: id, subject: `client:${client}` }
    expect(await encryption.open(sealed, context)).toBe(words.get(id))
  }
  return { read: rows.length, old: rows.filter(({ old }) => old).length }
}

/** Small, and the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 0x1_00_00_00_00
  }
}

describe('a rotation of data keys', () => {
  test(`killed five times at random goes on, ends complete, and everything opens throughout (seed ${SEED})`, async () => {
    const next = random(SEED)
    for (let kill = 0; kill < 5; kill++) {
      const { code, signal, left } = await killAtRow(next)
      expect({ code, signal, isUnfinished: left > 0 }).toEqual({
        code: null,
        signal: 'SIGKILL',
        isUnfinished: true,
      })
      expect((await readAll()).read).toBe(REASONS)
    }
    const { code, answer } = await runKeys(['rotate', '--data'])
    expect(code).toBe(0)
    expect(JSON.parse(answer)).toMatchObject({ unopened: 0, closed: 0 })
    expect(await readAll()).toEqual({ read: REASONS, old: 0 })
    const { answer: state } = await runKeys(['status'])
    const status = JSON.parse(state)
    expect(status.rotating).toBe(false)
    expect(status.values).toContainEqual({ collection: 'clients', field: 'phone', sealed: CLIENTS, old: 0 })
    expect(status.dataKeys.active).toBe(CLIENTS)
  }, 120_000)

  test('seals what is written meanwhile under the new key, and never the old words over it', async () => {
    const { payload } = house
    const client = clients[0] ?? ''
    await asOwner(house, async (owner) => preparePending(owner, keyRing(), await openRotation(owner)))
    const kidOf = async () => {
      const [row] = await rowsOf<{ kid: number; state: string }>(
        poolOf(payload),
        sql`select k.kid::float8 as kid, k.state from clients c join data_keys k on k.kid = sealed_kid(c.phone_sealed)
            where c.id = ${client}::uuid`,
      )
      return row
    }
    await payload.update({
      collection: 'clients',
      id: client,
      data: { phone: 'in the first phase' } as never,
    })
    expect(await kidOf()).toMatchObject({ state: 'active' })
    await activatePending(payload)
    expect(await kidOf()).toMatchObject({ state: 'decrypt-only' })
    await payload.update({ collection: 'clients', id: client, data: { phone: 'in the second' } as never })
    expect(await kidOf()).toMatchObject({ state: 'active' })
    expect((await runKeys(['rotate', '--data'])).code).toBe(0)
    const [row] = await rowsOf<{ sealed: string }>(
      poolOf(payload),
      sql`select phone_sealed as sealed from clients where id = ${client}::uuid`,
    )
    const context = { collection: 'clients', field: 'phone', rowId: client, subject: `client:${client}` }
    expect(await encryptionOf(payload).open(row?.sealed ?? '', context)).toBe('in the second')
  }, 60_000)

  test('leaves what a destroyed key sealed closed, and says how much', async () => {
    const client = clients.at(-1) ?? ''
    await sqlTransaction(house.payload, (tx) =>
      destroyKeys(house.payload, tx, { subject: `client:${client}`, actor: 'machine' }),
    )
    const { code, answer } = await runKeys(['rotate', '--data'])
    expect([code, JSON.parse(answer).closed]).toEqual([0, REASONS / CLIENTS + 1])
  }, 60_000)

  test('is refused to the application’s role where it touches history', async () => {
    await expect(reseal(house.payload)).rejects.toMatchObject({ cause: { code: '42501' } })
    expect((await runKeys(['rotate', '--data'])).code).toBe(0)
  }, 60_000)
})

describe('a rotation of the key that wraps', () => {
  test('needs both keys, wraps every living data key, and afterwards the old one opens none', async () => {
    expect((await runKeys(['rotate'], { keys: NEXT })).code).toBe(1)
    const living = sql`select kid::float8 as kid, subject, wrapped, state from data_keys where wrapped is not null`
    const { code, answer } = await runKeys(['rotate'], { keys: `${NEXT},${OLD}` })
    const rows = await rowsOf<Parameters<typeof unwrapKey>[1] & { state: 'active' }>(
      poolOf(house.payload),
      living,
    )
    expect(code).toBe(0)
    expect(JSON.parse(answer)).toEqual({ rewrapped: rows.length, under: 2 })
    for (const row of rows) {
      expect(unwrapKey(keyRingOf([NEXT]), row).key.symmetricKeySize).toBe(32)
      expect(() => unwrapKey(keyRingOf([OLD]), row)).toThrow(
        expect.objectContaining({ fault: 'unknown_key' }),
      )
    }
    const again = await runKeys(['rotate'], { keys: `${NEXT},${OLD}` })
    expect(JSON.parse(again.answer)).toEqual({ rewrapped: 0, under: 2 })
  }, 60_000)

  test('new makes a key under an id that nothing is wrapped under', async () => {
    const { answer } = await runKeys(['new'], { keys: `${NEXT},${OLD}` })
    expect(answer).toMatch(/^3:[A-Za-z0-9+/]{43}=$/)
    expect((await runKeys(['spin'])).code).toBe(1)
  })
})
