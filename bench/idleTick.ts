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

type Idle = Pick<Report, 'ratios' | 'tables' | 'notes'>

/** A tick that finds nothing to do, at a thousand and at a million bookings: how long, how many statements. */
export async function idleTick(cluster: Cluster): Promise<Idle> {
  const { small, large } = await openSizes(cluster)
  const [few, many] = [await measure(small.database), await measure(large.database)]
  return {
    ratios: [
      atMost('ms of a tick with nothing due, at a million bookings', many.ms, 20),
      atMost('statements of it', many.statements, 10),
      atMost('at a million bookings / at a thousand', many.ms / few.ms, 1.2),
    ],
    tables: [
      {
        title: `a tick with nothing due, medians of ${TICKS}`,
        head: ['', ...SIZES],
        rows: [
          ['ms', few.ms.toFixed(2), many.ms.toFixed(2)],
          ['statements', few.statements, many.statements],
          ...Object.keys(many.jobs).map((job) => [
            `ms of ${job}`,
            (few.jobs[job] ?? 0).toFixed(2),
            (many.jobs[job] ?? 0).toFixed(2),
          ]),
        ],
      },
    ],
    notes: [],
  }
}

async function measure(database: Database) {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: `idle ${database.name}` })
  const { pool } = payload.db as unknown as { pool: pg.Pool }
  let statements = 0
  pool.on('acquire', () => {
    statements += 1
  })
  const payments = paymentsFor(env()).provider
  const context = { payload, carriers: {}, payments, rooms: roomsFor(env()).rooms }
  // What has come due by now is done with first: the ticks that count find nothing.
  const { jobs } = await tick(context)
  const timed = async (job?: string) => {
    const times: number[] = []
    for (let round = 0; round < TICKS; round++) {
      const began = performance.now()
      await tick(context, job)
      times.push(performance.now() - began)
    }
    return median(times)
  }
  await timed()
  statements = 0
  const ms = await timed()
  const each = statements / TICKS
  const ofJobs: Record<string, number> = {}
  for (const job of Object.keys(jobs)) ofJobs[job] = await timed(job)
  await pool.end()
  return { ms, statements: each, jobs: ofJobs }
}
