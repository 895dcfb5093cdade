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

const somebodyWaits = sql`select exists (
  select from pg_locks l join pg_database d on d.oid = l.database
  where d.datname = current_database() and not l.granted
  union all select from pg_locks where not granted and locktype = 'transactionid') as yes`

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
  const { payload } = house
  const id = await manyNotices(payload, 1000)
  let at = await now(payload)
  let kills = 0
  const left = async () =>
    (await stateOf(id)).filter((status) => status !== 'sent' && status !== 'superseded').length
  while ((await left()) > 0) {
    const workers = [1, 2, 3].map(() => start(at))
    // Whoever sends the last of so many mails is killed with the others, in the middle of the next ones.
    const enough = server.mails.length + 60 + Math.floor(Math.random() * 240)
    await new Promise<void>((met) => {
      server.behave({ beforeAnswer: () => (server.mails.length >= enough ? met() : undefined) })
      Promise.all(workers.map(ended)).then(() => met())
    })
    kills += workers.filter((worker) => worker.exitCode === null).length
    await Promise.all(workers.map(killNow))
    at += MINUTE_MS
  }
  const counts = new Map<string, number>()
  for (const { messageId } of server.mails)
    counts.set(messageId ?? '', (counts.get(messageId ?? '') ?? 0) + 1)
  const twice = [...counts.values()].filter((count) => count > 1).length
  process.stdout.write(
    `  ${kills} kills, 1000 notices, ${server.mails.length} mails, ${twice} of them twice\n`,
  )
  expect(counts.size).toBe(1000)
  expect(kills).toBeGreaterThan(0)
  // In the window between an answer and its commit stand at most as many as a worker has lanes.
  expect(server.mails.length - 1000).toBeLessThanOrEqual(kills * 20)
}, 120_000)
