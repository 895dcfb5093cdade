import type { ChildProcess } from 'node:child_process'
import {
  book,
  change,
  manyNotices,
  newParty,
  noQuietHours,
  noticesOf,
  now,
} from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { killStorm } from '@tests/support/killStorm'
import { type MailServer, newMailServer } from '@tests/support/mailServer'
import { ended, killNow, startTick } from '@tests/support/tickProgram'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'

const JOB = 'notification-dispatch'

let house: House
let server: MailServer
let other: pg.Client
let program: ChildProcess | undefined
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
beforeEach(async () => {
  server = await newMailServer()
  other = new pg.Client({ connectionString: house.database.superuserUrl })
  await other.connect()
})
afterEach(async () => {
  if (program) await killNow(program)
  await other.end()
  await server.close()
})
afterAll(() => house?.close())

const start = (at: number) => startTick(house.database, { at, smtpUrl: server.url, job: JOB })

/** Asks the database until it says so. */
async function until(question: ReturnType<typeof sql>): Promise<void> {
  for (;;) {
    const [row] = await rowsOf<{ yes: boolean }>(poolOf(house.payload), question)
    if (row?.yes) return
  }
}

/** Of this database: others of the same server have tests of their own. */
const somebodyWaits = sql`select exists (
  select from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where a.datname = current_database() and not l.granted) as yes`

/** One session with one notice that is due: the client's. */
async function oneDue() {
  const party = await newParty(house.payload)
  const { id } = await book(house.payload, party, { actor: `user:${party.user}` })
  await change(house.payload, id, { type: 'cancel', by: 'practice', reason: null }, `user:${party.user}`)
  const [notice] = (await noticesOf(house.payload, id)).filter(({ kind }) => kind === 'cancelled')
  return { id, email: party.email, notice: notice?.id ?? '' }
}

const stateOf = async (id: string) =>
  (await noticesOf(house.payload, id)).filter(({ kind }) => kind === 'cancelled').map(({ status }) => status)

/**
 * Killed with all that it had begun: a statement that waits would still come to its end on the server, as if
 * nothing had happened.
 */
async function killWithStatement(worker: ChildProcess): Promise<void> {
  await killNow(worker)
  await other.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`)
  await other.query('rollback')
}

/** The next worker, once the lease of the killed one is over. */
async function recover(at: number): Promise<void> {
  program = start(at + MINUTE_MS)
  await ended(program)
}

describe('a worker killed by force', () => {
  test('while it claims leaves the notice as it was', async () => {
    const { id } = await oneDue()
    const at = await now(house.payload)
    await other.query('begin; lock table notification_events in share row exclusive mode')
    program = start(at)
    await until(somebodyWaits)
    await killWithStatement(program)
    expect(await stateOf(id)).toEqual(['planned'])
    await recover(at)
    expect(await stateOf(id)).toEqual(['sent'])
    expect(server.mails).toHaveLength(1)
  })

  test('before the mail is handed over leaves a lease that ends, and the mail comes once', async () => {
    const { id } = await oneDue()
    const at = await now(house.payload)
    await new Promise<void>((met) => {
      server.behave({ onConnect: () => met() })
      program = start(at)
    })
    if (program) await killNow(program)
    expect(await stateOf(id)).toEqual(['claimed'])
    server.behave({})
    await recover(at)
    expect(await stateOf(id)).toEqual(['sent'])
    expect(server.mails).toHaveLength(1)
  })

  test('while the mail is on the line: the mail comes once', async () => {
    const { id } = await oneDue()
    const at = await now(house.payload)
    await new Promise<void>((met) => {
      server.behave({
        beforeAnswer: () => {
          met()
          throw new Error('the sender is gone')
        },
      })
      program = start(at)
    })
    if (program) await killNow(program)
    server.behave({})
    await recover(at)
    expect(await stateOf(id)).toEqual(['sent'])
    expect(server.mails).toHaveLength(1)
  })

  test('between the answer of the mail server and the commit: twice, under one Message-ID', async () => {
    const { id, notice } = await oneDue()
    const at = await now(house.payload)
    server.behave({
      beforeAnswer: async () => {
        await other.query('begin')
        await other.query('select 1 from notification_events where id = $1 for no key update', [notice])
      },
    })
    program = start(at)
    await until(somebodyWaits)
    await killWithStatement(program)
    expect(await stateOf(id)).toEqual(['claimed'])
    server.behave({})
    await recover(at)
    expect(await stateOf(id)).toEqual(['sent'])
    expect(server.mails).toHaveLength(2)
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('after the commit: nothing is sent again', async () => {
    const { id, notice } = await oneDue()
    const at = await now(house.payload)
    program = start(at)
    await until(sql`select status = 'sent' as yes from notification_events where id = ${notice}::uuid`)
    await killNow(program)
    await recover(at)
    expect(await stateOf(id)).toEqual(['sent'])
    expect(server.mails).toHaveLength(1)
  })
})

test('three workers, killed again and again over a thousand due notices, lose none', async () => {
  const { payload, database } = house
  const id = await manyNotices(payload, 1000)
  const seed = Date.now() % 2 ** 32
  const look = async (at: number) => {
    const lease = sql`to_timestamp(${(at + MINUTE_MS) / 1000}::float8)`
    const [row] = await rowsOf<{ left: number; stuck: number }>(
      poolOf(payload),
      sql`select count(*) filter (where status not in ('sent', 'superseded'))::int as left,
            count(*) filter (where status = 'claimed' and lease_until > ${lease})::int as stuck
          from notification_events where booking_id = ${id}::uuid`,
    )
    return row ?? { left: 0, stuck: 0 }
  }
  const at = await now(payload)
  const storm = await killStorm({ database, server, at, workers: 3, mails: [60, 300], seed, look })
  process.stdout.write(
    `  seed ${seed}: ${storm.kills} kills, 1000 notices, ${storm.mails} mails, ${storm.twice} of them twice\n`,
  )
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1000)
  expect(storm).toMatchObject({ stuck: 0, differing: 0 })
  expect(storm.kills).toBeGreaterThan(0)
  // In the window between an answer and its commit stand at most as many as a worker has lanes.
  expect(storm.mails - 1000).toBeLessThanOrEqual(storm.kills * 20)
}, 180_000)
