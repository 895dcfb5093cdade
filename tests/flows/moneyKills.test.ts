import { randomFrom } from '@tests/documents/ledger/randomCommand'
import { booksOf } from '@tests/documents/payments/purchase'
import { type House, openHouse } from '@tests/support/house'
import { openTill, type Story } from '@tests/support/moneyAtTwin'
import { ended, killNow, startTick } from '@tests/support/tickProgram'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, rowsOf, sql } from '@/server/sql'

const JOB = 'renewal-scan'

let house: House
let till: Awaited<ReturnType<typeof openTill>>
const programs = new Set<ReturnType<typeof startTick>>()
beforeAll(async () => {
  house = await openHouse()
  till = await openTill(house)
})
afterEach(async () => {
  setClock(null)
  for (const program of programs) await killNow(program)
  programs.clear()
})
afterAll(async () => {
  await till?.close()
  await house?.close()
})

function start(at: number, killAt?: { statement: number; sent: boolean }) {
  const program = startTick(house.database, {
    at,
    job: JOB,
    folder: till.folder,
    ...(killAt ? { killAt } : {}),
  })
  programs.add(program)
  return program
}

/** The books of a story, without what is only a name or a time in this telling. */
async function ending({ client, names }: Story): Promise<string> {
  const text = JSON.stringify(await booksOf(house, client))
  const told = names.reduce((known, name) => known.replaceAll(name, '·'), text)
  return told.replaceAll(/\d{8}T\d{6}Z/g, '·')
}

/** How the story ends where nobody is killed. */
async function unkilled(begin: () => Promise<Story>): Promise<string> {
  const story = await begin()
  await till.tell(story, 1)
  await settleDue(till.cashier, 10)
  return ending(story)
}

/** The server has noticed who was killed: it holds what they had locked, and others pass it over. */
async function sessionsGone(): Promise<void> {
  const left = sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'trs'`
  while ((await rowsOf(poolOf(house.payload), left)).length > 0);
}

const waiting = async () =>
  (await rowsOf(poolOf(house.payload), sql`select 1 from payments where processing = 'stored'`)).length

/**
 * Real programs die at every third statement, from one of the first three on; at all with EVERY_STATEMENT=1.
 * `tests/documents/jobs/everyStep.test.ts` cuts at each one, before and after it, in one program.
 */
const STRIDE = process.env.EVERY_STATEMENT ? 1 : 3

test('a worker killed between any two statements leaves nothing doubled and nothing lost', async () => {
  const begin = till.stories['a pack, half of it refunded'] as () => Promise<Story>
  const wanted = await unkilled(begin)
  let at = await readNow(poolOf(house.payload))
  const first = Math.floor(Math.random() * STRIDE)
  process.stdout.write(`  from statement ${first} on, each ${STRIDE}.\n`)
  for (let statement = first, survived = false; !survived; statement += STRIDE) {
    const story = await begin()
    await till.tell(story, 1)
    at += 2 * MINUTE_MS
    const worker = start(at, { statement, sent: false })
    await ended(worker)
    survived = worker.signalCode === null
    if (survived) expect(worker.exitCode).toBe(0)
    await sessionsGone()
    // Whoever comes next, once the lease is over: and once more where two events of one client met.
    for (let rounds = 0; rounds === 0 || (await waiting()) > 0; rounds++) {
      if (rounds > 10) throw new Error(`what was killed at statement ${statement} is not settled`)
      at += 2 * MINUTE_MS
      setClock(at)
      await settleDue(till.cashier, 10)
      setClock(null)
    }
    expect(await ending(story), `killed at statement ${statement}`).toBe(wanted)
    if (statement > 200) throw new Error('there is no end of statements')
  }
  expect(await numbers()).toEqual((await numbers()).map((_number, index) => index + 1))
}, 600_000)

test('two workers, killed again and again, end in the books of one that is not', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  process.stdout.write(`  seed ${seed}\n`)
  const random = randomFrom(seed)
  const kinds = Object.entries(till.stories)
  const wanted = new Map<string, string>()
  for (const [kind, begin] of kinds) wanted.set(kind, await unkilled(begin))
  const told: [string, Story][] = []
  for (let round = 0; round < 6; round++)
    for (const [kind, begin] of kinds) {
      const story = await begin()
      await till.tell(story, 1 + random.below(3))
      told.push([kind, story])
    }
  let at = await readNow(poolOf(house.payload))
  let kills = 0
  for (let round = 0; (await waiting()) > 0; round++) {
    const workers = [1, 2].map(() => {
      // Later rounds live longer, so that the end is reached.
      const statement = random.below(60 * (round + 1))
      return start(at, { statement, sent: random.below(2) === 0 })
    })
    await Promise.all(workers.map(ended))
    await sessionsGone()
    kills += workers.filter(({ signalCode }) => signalCode === 'SIGKILL').length
    at += 20 * MINUTE_MS
  }
  process.stdout.write(`  ${kills} kills over ${told.length} stories\n`)
  expect(kills).toBeGreaterThan(3)
  for (const [kind, story] of told) expect(await ending(story), kind).toBe(wanted.get(kind))
  expect(await numbers()).toEqual((await numbers()).map((_number, index) => index + 1))
}, 600_000)

async function numbers(): Promise<number[]> {
  const rows = await rowsOf<{ number: number }>(
    poolOf(house.payload),
    sql`select number from receipts order by number`,
  )
  return rows.map(({ number }) => number)
}
