import { type House, openHouse } from '@tests/support/house'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DAY_MS } from '@/domain/scheduling/instant'
import type { Job, JobContext } from '@/jobs/job'
import { JOBS, tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { sql } from '@/server/sql'

let house: House
let context: JobContext
beforeAll(async () => {
  house = await openHouse()
  context = { payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: {} }
})
afterEach(() => {
  setClock(null)
  vi.restoreAllMocks()
})
afterAll(() => house?.close())

/** How many statements `work` sends, whatever connection they take. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { pool } = house.payload.db as unknown as { pool: pg.Pool }
  const spies = new Set<{ mock: { calls: unknown[] } }>()
  const watch = (client: pg.PoolClient) => spies.add(vi.spyOn(client, 'query'))
  pool.on('acquire', watch)
  await work()
  pool.off('acquire', watch)
  return [...spies].reduce((sum, { mock }) => sum + mock.calls.length, 0)
}

test('a tick with nothing to do asks ten questions at most, however many jobs there are', async () => {
  await tick(context)
  let told = {}
  const count = await statementsOf(async () => {
    told = (await tick(context)).jobs
  })
  expect(count).toBeGreaterThan(2)
  expect(count).toBeLessThanOrEqual(10)
  // What is left out says what it would have said.
  expect(told).toMatchObject({ 'renewal-scan': { expired: 0 }, 'record-seal': { chained: 0 } })
})

test('each job is begun when its condition says so, on a new night all that look once a night', async () => {
  await tick(context)
  const begun: string[] = []
  const jobs = JOBS.map((job) => ({
    ...job,
    run: async () => {
      begun.push(job.name)
      return {}
    },
  }))
  await tick(context, undefined, { jobs })
  expect(begun.splice(0)).toEqual(['reminder-scan', 'reconcile'])
  setClock(Date.now() + 2 * DAY_MS)
  await tick(context, undefined, { jobs })
  expect(begun).toEqual(['reminder-scan', 'rights-keeping', 'record-seal', 'reconcile'])
})

test('what one did may be work for those after it; a question that fails lets every job look', async () => {
  const never: Job = {
    name: 'idle',
    due: () => sql`false`,
    nothing: { none: 0 },
    run: async () => ({ ran: 1 }),
  }
  const busy: Job = { name: 'busy', run: async () => ({ done: 1 }) }
  const run = async (jobs: Job[]) => (await tick(context, undefined, { jobs })).jobs
  expect(await run([never])).toEqual({ idle: { none: 0 } })
  expect(await run([busy, never])).toEqual({ busy: { done: 1 }, idle: { ran: 1 } })
  const broken: Job = { ...never, name: 'broken', due: () => sql`no_such_column` }
  expect(await run([never, broken])).toEqual({ idle: { ran: 1 }, broken: { ran: 1 } })
})
