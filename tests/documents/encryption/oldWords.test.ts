import { randomUUID } from 'node:crypto'
import { configure } from '@payload-config'
import { bookingRow } from '@tests/documents/promises/ledgerRows'
import { connect, type Db, insert, newWorld, update } from '@tests/documents/promises/rawLedger'
import { getPayload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '@/commands/migrate'
import { migrations } from '@/migrations/index'
import { encryptionOf } from '@/server/encryption/encryption'
import {
  APP_ROLE,
  databaseUrls,
  ensureDatabase,
  superuserUrl,
  withClient,
} from '../../../scripts/practiceDatabase.mjs'

/** A practice of before anything was sealed, brought to now: enough rows for more than one batch. */
const CLIENTS = 1203
const BEFORE = migrations.slice(
  0,
  migrations.findIndex(({ name }) => name === '20261128_012000_sealed_words'),
)

const name = `trs_old_${randomUUID().slice(0, 8)}`
const { port, passwords } = inject('testServer')
const { ownerUrl, appUrl } = databaseUrls(port, passwords, name)
let owner: Db
let client: string
beforeAll(async () => {
  await ensureDatabase(port, passwords, name)
  const config = await configure({ databaseUrl: ownerUrl })
  const payload = await getPayload({ config, key: 'before sealing' })
  await payload.db.migrate({ migrations: BEFORE as never })
  await payload.destroy()
  owner = await connect(ownerUrl)
  client = await liveBefore()
})
afterAll(async () => {
  await owner?.end()
  await withClient(superuserUrl(port, passwords), (superuser) =>
    superuser.query(`drop database if exists ${name} with (force)`),
  )
})

async function liveBefore(): Promise<string> {
  const world = await newWorld(owner)
  await owner.query(
    `insert into clients (id, name, email, phone) select gen_random_uuid(), 'Ada', 'ada-' || n || '@example.org',
       '+49 30 ' || n from generate_series(1, $1::int) n`,
    [CLIENTS],
  )
  const booking = bookingRow(world, { credits: 0 }, 4)
  await insert(owner, 'bookings', booking)
  const cancelled = {
    status: 'cancelled',
    cancelled_by: 'client',
    cancel_reason: 'an old canary',
    sequence: 1,
  }
  await update(owner, 'bookings', String(booking.id), cancelled)
  const reason = { client_id: world.client, command: 'grant', text: 'an older canary', actor: 'user:1' }
  await insert(owner, 'reasons', { id: randomUUID(), at: new Date(0), ...reason })
  return world.client
}

async function bySelf() {
  const config = await configure({ databaseUrl: ownerUrl })
  return getPayload({ config, key: 'after sealing' })
}

test('the migration seals what stood in clear, it opens at its place, and its columns are gone', async () => {
  const { migrated } = await migrate({ ownerUrl, appRole: APP_ROLE })
  expect(migrated).toContain('20261128_012000_sealed_words')
  const { rows } = await owner.query(
    `select column_name from information_schema.columns where table_schema = 'public'
       and (table_name, column_name) in (('clients', 'phone'), ('bookings', 'cancel_reason'), ('reasons', 'text'))`,
  )
  expect(rows).toEqual([])
  const payload = await bySelf()
  const open = async (collection: string, field: string, question: string, of: string) => {
    const found = (await owner.query(question)).rows[0]
    const context = { collection, field, rowId: found.id, subject: `client:${of || found.id}` }
    return encryptionOf(payload).open(found.sealed, context)
  }
  const phone = `select id, phone_sealed as sealed from clients where email = 'ada-${CLIENTS}@example.org'`
  expect(await open('clients', 'phone', phone, '')).toBe(`+49 30 ${CLIENTS}`)
  const cancelled = `select id, cancel_reason_sealed as sealed from bookings where status = 'cancelled'`
  expect(await open('bookings', 'cancelReason', cancelled, client)).toBe('an old canary')
  expect(await open('reasons', 'text', 'select id, text_sealed as sealed from reasons', client)).toBe(
    'an older canary',
  )
  const sealed = await owner.query(
    'select count(*)::int as count from clients where phone_sealed is not null',
  )
  expect(sealed.rows[0].count).toBe(CLIENTS)
  await payload.destroy()
})

test('nothing of it is left in the pages of the tables, and their guards stand again', async () => {
  const found = await withClient(superuserUrl(port, passwords, name), async (superuser) => {
    await superuser.query('checkpoint')
    const { rows } = await superuser.query(
      `select oid::regclass::text as name, position('older canary'::bytea in bytes) + position('an old canary' in bytes)
         + position('+49 30 1' in bytes) as at
       from (select oid, pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
             where relname in ('clients', 'bookings', 'reasons')) files`,
    )
    return rows
  })
  expect(found.map(({ at }: { at: number }) => at)).toEqual([0, 0, 0])
  await expect(owner.query(`update reasons set command = 'none'`)).rejects.toMatchObject({ code: '23001' })
  await expect(owner.query('delete from reasons')).rejects.toMatchObject({ code: '23001' })
  const words = insert(owner, 'clients', { id: randomUUID(), name: 'A', email: 'a@b.c', phone_sealed: '112' })
  await expect(words).rejects.toMatchObject({ constraint: 'clients_phone_sealed' })
})

test('the application’s role reads and writes as before', async () => {
  const app = await connect(appUrl)
  expect((await app.query('select count(*)::int as count from clients')).rows[0].count).toBeGreaterThan(
    CLIENTS,
  )
  await app.end()
})
