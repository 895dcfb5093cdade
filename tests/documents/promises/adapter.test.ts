import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits, newService, newTherapist, soon } from '@tests/support/people'
import { createLocalReq, type PayloadRequest } from 'payload'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'
import { poolOf, rowsOf, sql, transactionOf } from '@/server/sql'
import { withClient } from '../../../scripts/practiceDatabase.mjs'

type Begins = { pool: Pool; beginTransaction: (options: object) => Promise<unknown> }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** A constraint of the test's own that only COMMIT checks, on rows that Payload writes. */
async function refuseAtCommit(name: string) {
  await withClient(house.database.ownerUrl, async (owner) => {
    await owner.query(`
      create function refuse_${name}() returns trigger language plpgsql as $$begin
        if new.name = '${name}' then raise exception 'at commit' using errcode = '23514', constraint = '${name}'; end if;
        return null; end$$;
      create constraint trigger refuse_${name} after insert or update on clients
        deferrable initially deferred for each row execute function refuse_${name}()`)
  })
}

const clientsNamed = (name: string) =>
  rowsOf(poolOf(house.payload), sql`select id from clients where name = ${name}`)

test('a promise broken at commit is an error of payload.create, and nothing is kept', async () => {
  await refuseAtCommit('created_late')
  await expect(newClient(house.payload, { name: 'created_late' })).rejects.toMatchObject({
    cause: { constraint: 'created_late' },
  })
  expect(await clientsNamed('created_late')).toEqual([])
})

test('a promise broken at commit is an error of payload.update, and nothing is kept', async () => {
  await refuseAtCommit('updated_late')
  const { id } = await newClient(house.payload)
  const update = house.payload.update({ collection: 'clients', id, data: { name: 'updated_late' } })
  await expect(update).rejects.toMatchObject({ cause: { constraint: 'updated_late' } })
  expect(await clientsNamed('updated_late')).toEqual([])
})

async function openRequest(): Promise<PayloadRequest> {
  const req = await createLocalReq({}, house.payload)
  req.transactionID = (await house.payload.db.beginTransaction()) ?? undefined
  return req
}

test('a nested operation that fails ends the transaction of its caller, and the caller is told', async () => {
  const { payload } = house
  const req = await openRequest()
  const id = String(req.transactionID)
  await payload.create({
    collection: 'clients',
    data: { name: 'killed', email: 'killed@example.org' } as never,
    req,
  })
  const missing = '018f0000-0000-7000-8000-000000000000'
  await expect(payload.findByID({ collection: 'clients', id: missing, req })).rejects.toThrow('Not Found')
  await expect(payload.db.commitTransaction(id)).rejects.toThrow('already ended')
  expect(await clientsNamed('killed')).toEqual([])
})

test('a statement that fails inside and is swallowed still makes COMMIT an error', async () => {
  const { payload } = house
  const req = await openRequest()
  const tx = await transactionOf(req)
  await tx.execute(sql`update practice set name = 'swallowed'`)
  await tx.execute(sql`select 1 / 0`).catch(() => null)
  await expect(payload.db.commitTransaction(String(req.transactionID))).rejects.toMatchObject({
    cause: { code: '25P02' },
  })
  const practice = await rowsOf<{ name: string }>(poolOf(payload), sql`select name from practice`)
  expect(practice[0]?.name).not.toBe('swallowed')
})

test('a booking whose ledger cannot agree is an error of payload.create and leaves no trace', async () => {
  const { payload } = house
  const service = await newService(payload)
  const therapist = await newTherapist(payload, [service.id])
  const client = await newClient(payload)
  await newCredits(payload, client.id, 1)
  const startsAt = await soon(payload)
  const bookingRequest = {
    type: 'book',
    by: 'practice',
    attemptId: client.id,
    attemptFor: 'a test',
    client: client.id,
    therapist: therapist.slug,
    service: service.slug,
    startsAt,
    overbooked: false,
    reason: null,
  }
  await withClient(house.database.ownerUrl, (owner) =>
    owner.query(`
      create function lose_hold() returns trigger language plpgsql as
        $$begin return case when new.type = 'hold' then null else new end; end$$;
      create trigger a_lose_hold before insert on ledger_entries for each row execute function lose_hold()`),
  )
  const booked = payload.create({ collection: 'bookings', data: {} as never, context: { bookingRequest } })
  await expect(booked).rejects.toMatchObject({ cause: { constraint: 'bookings_agree_with_ledger' } })
  await withClient(house.database.ownerUrl, (owner) =>
    owner.query('drop trigger a_lose_hold on ledger_entries'),
  )
  const left = await rowsOf(poolOf(payload), sql`select 1 from bookings where client_id = ${client.id}::uuid`)
  expect(left).toEqual([])
})

test('PostgreSQL restarts under Payload: what runs fails, what comes next is served', async () => {
  const { payload, database } = house
  const req = await openRequest()
  const tx = await transactionOf(req)
  await tx.execute(sql`update practice set name = 'lost'`)
  await withClient(database.superuserUrl, (superuser) =>
    superuser.query(
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  await expect(payload.db.commitTransaction(String(req.transactionID))).rejects.toThrow()
  const { id } = await newClient(payload, { name: 'after the restart' })
  expect(await clientsNamed('after the restart')).toEqual([{ id }])
})

test('a transaction that could not even begin keeps no connection', async () => {
  const { db } = house.payload as unknown as { db: Begins }
  // More than the pool has connections.
  for (let time = 0; time < 25; time++) {
    await expect(db.beginTransaction({ isolationLevel: 'no such' })).rejects.toThrow()
  }
  expect(db.pool.totalCount - db.pool.idleCount).toBe(0)
  expect(await rowsOf(poolOf(house.payload), sql`select 1 as one`)).toEqual([{ one: 1 }])
})

test('statements of one transaction wait for one another, and nobody warns', async () => {
  const warned: string[] = []
  const note = ({ message }: Error) => warned.push(message)
  process.on('warning', note)
  const req = await openRequest()
  const tx = await transactionOf(req)
  const asked = Array.from({ length: 5 }, (_, n) =>
    rowsOf<{ n: number }>(tx, sql`select ${n}::int as n, pg_sleep(0.01)`),
  )
  expect((await Promise.all(asked)).map(([row]) => row?.n)).toEqual([0, 1, 2, 3, 4])
  // One that fails is told to whoever asked, and does not hold up the next.
  const [failed, next] = await Promise.allSettled([rowsOf(tx, sql`select 1 / 0`), rowsOf(tx, sql`select 1`)])
  expect([failed.status, next.status]).toEqual(['rejected', 'rejected'])
  await house.payload.db.rollbackTransaction(String(req.transactionID))
  // Warnings are told on the next tick.
  await new Promise((later) => setImmediate(later))
  process.off('warning', note)
  expect(warned).toEqual([])
})

test.each([
  ['a pooler that reaches nobody', '08P01'],
  ['a leader that is none any more', '25006'],
  ['a disk that is full', '53100'],
  ['no connection that is free', '53300'],
  ['a database that ends', '57P01'],
])('%s is an answer to come again', (_what, code) => {
  const refusal = refusalOfConstraint(Object.assign(new Error('words of a driver'), { code }))
  expect([refusal?.code, refusal?.retryAfterSeconds]).toEqual(['unavailable', 1])
})
