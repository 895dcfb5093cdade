import { logIn, newAccount, postOf } from '@tests/doors/identity/accounts'
import { type House, openHouse } from '@tests/support/house'
import { newCredits } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { verify } from '@/commands/verify'
import { RECORD_CLASSES } from '@/domain/rights/recordClasses'
import { DAY_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { encryptionOf } from '@/server/encryption/encryption'
import { messageContext, noteContext } from '@/server/encryption/places'
import { subjectWays } from '@/server/records/subjectWays'
import { askErasure, takeErasureBack } from '@/server/rights/askErasure'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import { type Life, newLife, settleAll } from './wholeLife'

let house: House
let life: Life
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
  life = await newLife(house)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const rows = <Row>(question: ReturnType<typeof sql>) => rowsOf<Row>(poolOf(house.payload), question)
const ask = (knowsCredits = true) =>
  askErasure(house.payload, { client: life.id, actor: `client:${life.id}`, knowsCredits })
const work = async (days: number) => {
  setClock(Date.now() + days * DAY_MS)
  const mail = { takesKey: true, carry: async () => {} }
  const { payload, payments, rooms } = house
  return (await tick({ payload, payments, rooms, carriers: { mail } }, 'rights-keeping')).jobs[
    'rights-keeping'
  ]
}
const ledger = () =>
  rows(sql`select b.*, e.entries from (select sum(granted)::int as granted, sum(available)::int as available,
      sum(used)::int as used from credit_lots where client_id = ${life.id}::uuid) b,
    (select count(*)::int as entries from ledger_entries e join credit_lots l on l.id = e.lot_id
      where l.client_id = ${life.id}::uuid) e`)
const openTasks = async () =>
  (
    await rows<{ kind: string }>(
      sql`select kind from tasks where client_id = ${life.id}::uuid and settled_at is null order by kind`,
    )
  ).map(({ kind }) => kind)

/** Tables in which a text stands, in clear. */
async function placesOf(text: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await rows(
      sql`select 1 from ${sql.identifier(name)} t where to_jsonb(t)::text like ${`%${text}%`} limit 1`,
    )
    if (row) found.push(name)
  }
  return found
}

test('every collection that leads to a client is of a class that says what becomes of it', () => {
  const classed: string[] = Object.values(RECORD_CLASSES).flatMap(({ of }) => [...of])
  const found = subjectWays(house.payload.config.collections).map(({ slug }) => slug)
  expect(found.filter((slug) => !slug.startsWith('payload-')).sort()).toEqual(classed.sort())
})

test('what is under way must end first, and paid credits are not lost unknowingly', async () => {
  await expect(ask()).rejects.toMatchObject({ code: 'too_early', facts: { sessions: 1, payments: 1 } })
  await settleAll(house, life)
  await expect(ask(false)).rejects.toMatchObject({ code: 'invalid_input' })
  expect(await openTasks()).toEqual([])
})

test('it is taken back within its days, and asked again as often as somebody likes', async () => {
  const asked = await ask()
  expect((await ask()).id).toBe(asked.id)
  expect(await openTasks()).toEqual(['unused_credits'])
  await takeErasureBack(house.payload, { client: life.id, actor: `client:${life.id}` })
  expect(await openTasks()).toEqual([])
  await expect(
    takeErasureBack(house.payload, { client: life.id, actor: `client:${life.id}` }),
  ).rejects.toMatchObject({ code: 'outcome_exists' })
  expect(await work(15)).toEqual({})
  expect(await placesOf(life.word('name'))).toEqual(['clients'])
})

test('what came under way meanwhile holds it up, said once', async () => {
  await ask()
  const lot = await newCredits(house.payload, life.id, 1)
  await poolOf(house.payload).execute(sql`update credit_lots set frozen = true where id = ${lot.id}::uuid`)
  expect(await work(14.1)).toMatchObject({ heldUp: 1 })
  expect(await work(14.2)).toMatchObject({ heldUp: 1 })
  expect(await openTasks()).toEqual(['erasure_held_up', 'unused_credits'])
  await poolOf(house.payload).execute(sql`update credit_lots set frozen = false where id = ${lot.id}::uuid`)
})

test('it destroys the person and keeps the books', async () => {
  const before = await ledger()
  const [message] = await rows<{ id: string; sealed: string }>(
    sql`select id, body_sealed as sealed from messages where client_id = ${life.id}::uuid`,
  )
  expect(await work(13)).toEqual({})
  expect(await work(14.3)).toMatchObject({ erased: 1 })
  expect(await work(14.4)).toEqual({})
  for (const canary of [...life.canaries, life.word('settled')])
    expect(await placesOf(canary), canary).toEqual([])
  expect(await ledger()).toEqual(before)
  const service = encryptionOf(house.payload)
  await expect(
    service.open(message?.sealed ?? '', messageContext(message?.id ?? '', life.id)),
  ).rejects.toMatchObject({ fault: 'destroyed' })
  await expect(service.seal('new', messageContext('1', life.id))).rejects.toMatchObject({
    code: 'not_allowed',
  })
  expect(await openTasks()).toEqual(['provider_customer', 'unused_credits'])
  // What they wrote from the public site goes with them.
  const keys = await rows(sql`select subject from data_keys where state = 'destroyed'
    and subject = ${`enquiry:${life.enquiry}`}`)
  expect(keys).toHaveLength(1)
  expect((await verify(house.database.appUrl)).findings).toEqual([])
})

test('the signed note stays sealed under the key of the record, and the draft is gone', async () => {
  const notes = await rows<{ id: string; body: string }>(
    sql`select id, body_sealed as body from notes where client_id = ${life.id}::uuid`,
  )
  expect(notes.map(({ id }) => id)).toEqual([life.note])
  const context = noteContext(life.note, { field: 'body', client: life.id })
  expect(await encryptionOf(house.payload).open(notes[0]?.body ?? '', context)).toContain(life.word('note'))
})

test('each step is on record, by whom', async () => {
  const said = await rows<{ said: string }>(
    sql`select action || ' by ' || split_part(actor, ':', 1) as said from audit_events
        where subject like ${`%:${life.id}`} and action like any (array['erasure%', 'client_erased', 'key_destroyed'])
        order by at, id`,
  )
  expect(said.map(({ said: one }) => one)).toEqual([
    'erasure_asked by client',
    'erasure_taken_back by client',
    'erasure_asked by client',
    'erasure_held_up by worker',
    'key_destroyed by worker',
    'client_erased by worker',
  ])
})

test('an account with which nothing was ever agreed is asked to be erased, once nobody uses it', async () => {
  const used = await newAccount(house, 'clients', {})
  const unused = await newAccount(house, 'clients', {})
  const stranger = { name: 'Ada', email: 'never.proved@example.org', timeZone: 'UTC', locale: 'en' }
  const consents = { terms: true, privacy: true }
  const made = { body: { ...stranger, ...consents, password: 'slate under moss 9' } }
  expect((await house.request('POST', '/portal/sign-up', made)).status).toBe(202)
  const asked = async () => {
    const found = await rows<{
      email: string
    }>(sql`select c.email from erasures e join clients c on c.id = e.client_id
      where e.done_at is null and e.requested_by = 'worker' order by e.requested_at, c.email`)
    return found.map(({ email }) => email)
  }
  await work(89)
  expect(await asked()).toEqual([])
  await work(91)
  expect(await asked()).toEqual([stranger.email])
  setClock(Date.now() + 365 * DAY_MS)
  expect((await logIn(house, { collection: 'clients', email: used.email })).status).toBe(200)
  await work(3 * 365 + 3)
  expect(await asked()).toEqual([unused.email])
  await work(4 * 365 + 4)
  expect(await asked()).toEqual([used.email])
})

test('ten years after care ended the key of the record goes too, and not a day before', async () => {
  expect(await work(3640)).not.toHaveProperty('recordsDestroyed')
  expect(await work(3700)).toMatchObject({ recordsDestroyed: 1 })
  const context = noteContext(life.note, { field: 'body', client: life.id })
  const [note] = await rows<{ body: string }>(
    sql`select body_sealed as body from notes where id = ${life.note}::uuid`,
  )
  await expect(encryptionOf(house.payload).open(note?.body ?? '', context)).rejects.toMatchObject({
    fault: 'destroyed',
  })
  setClock(null)
  expect((await verify(house.database.appUrl)).findings).toEqual([])
  await sqlTransaction(house.payload, async (tx) => {
    expect(await destroyKeys(house.payload, tx, { subject: `record:${life.id}`, actor: 'worker' })).toBe(0)
  })
})
