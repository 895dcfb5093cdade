import { configure } from '@payload-config'
import { getPayload } from 'payload'
import type pg from 'pg'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'
import type { Cluster, Database } from './cluster'
import { atMost, median, type Report } from './report'
import { openSizes, SIZES } from './sizes'

const TICKS = 40
const ROUNDS = 5

/** A tick that finds nothing to do, at a thousand and at a million bookings: how long, how many statements. */
export async function idleTick(cluster: Cluster): Promise<Report> {
  const { small, large } = await openSizes(cluster)
  const sides = [await open(small.database), await open(large.database)]
  // In turns, so that whatever else the machine does meets both; the first round warms them up.
  for (let round = 0; round <= ROUNDS; round++) for (const side of sides) await side.go(round > 0)
  const [few, many] = sides.map(({ times }) => median(times)) as [number, number]
  const jobs: Record<string, number>[] = []
  for (const { ofJobs } of sides) jobs.push(await ofJobs())
  const statements = sides.map(({ each }) => each())
  for (const { close } of sides) await close()
  return {
    name: 'idleTick',
    ratios: [
      atMost('ms of a tick with nothing due, at a million bookings', many, 20),
      atMost('statements of it', statements[1] ?? 0, 10),
      atMost('at a million bookings / at a thousand', many / few, 1.2),
    ],
    tables: [
      {
        title: `a tick with nothing due, medians of ${ROUNDS * TICKS}; each job by itself, of ${TICKS}`,
        head: ['', ...SIZES],
        rows: [
          ['ms', few.toFixed(2), many.toFixed(2)],
          ['statements', ...statements],
          ...Object.keys(jobs[0] ?? {}).map((job) => [
            `ms of ${job}`,
            ...jobs.map((side) => (side[job] ?? 0).toFixed(2)),
          ]),
        ],
      },
    ],
    notes: [],
  }
}

/** A worker's context on one of the databases; `go` ticks so many times and notes how long each took. */
async function open(database: Database) {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: `idle ${database.name}` })
  const { pool } = payload.db as unknown as { pool: pg.Pool }
  let statements = 0
  pool.on('acquire', () => {
    statements += 1
  })
  const payments = paymentsFor(env()).provider
  const context = { payload, carriers: {}, payments, rooms: roomsFor(env()).rooms }
  const ticked = async (job?: string) => {
    const began = performance.now()
    await tick(context, job)
    return performance.now() - began
  }
  // What has come due by now is done with first: the ticks that count find nothing.
  const { jobs } = await tick(context)
  const times: number[] = []
  let counted = 0
  return {
    times,
    each: () => counted / times.length,
    go: async (counts: boolean) => {
      statements = 0
      for (let n = 0; n < TICKS; n++) {
        const ms = await ticked()
        if (counts) times.push(ms)
      }
      if (counts) counted += statements
    },
    ofJobs: () => timesOf(Object.keys(jobs), ticked),
    close: () => pool.end(),
  }
}

async function timesOf(jobs: string[], ticked: (job: string) => Promise<number>) {
  const told: Record<string, number> = {}
  for (const job of jobs) {
    const each: number[] = []
    for (let n = 0; n < TICKS; n++) each.push(await ticked(job))
    told[job] = median(each)
  }
  return told
}
