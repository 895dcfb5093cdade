import { configure } from '@payload-config'
import { manyNotices } from '@tests/documents/notifications/post'
import { getPayload } from 'payload'
import { withClient } from '../scripts/practiceDatabase.mjs'
import type { Cluster, Database } from './cluster'
import { rateOf } from './dispatchRate'
import { atMost, median, type Report } from './report'

const DUE = 10_000
const SMALL = 10_000
const LARGE = 1_000_000
const ROUNDS = 3

/** What it costs to send 10,000 due notices among ten thousand that were sent, and among a million. */
export async function dispatchSizes(cluster: Cluster): Promise<Report> {
  const small = await cluster.newDatabase('notices_small')
  await fill(small, 1, SMALL)
  const large = await cluster.newDatabase('notices_large', small.name)
  await fill(large, SMALL + 1, LARGE)
  const rates = new Map<Database, number[]>()
  let memory = 0
  // In turns, so that whatever else the machine does meets both.
  for (let round = 0; round < ROUNDS; round++)
    for (const database of [small, large]) {
      const { rate, megabytes } = await rateOf(database, { refill: () => refill(database), notices: DUE })
      rates.set(database, [...(rates.get(database) ?? []), rate])
      memory = Math.max(memory, megabytes)
    }
  const rate = (database: Database) => median(rates.get(database) ?? [])
  return {
    name: 'dispatchSizes',
    ratios: [
      atMost('cost of a notice at a million / at ten thousand', rate(small) / rate(large), 1.2),
      atMost('MB resident of the program that sends', memory, 200),
    ],
    tables: [
      {
        title: `notices settled in a second, ${DUE.toLocaleString('en')} due, one program, medians of ${ROUNDS} rounds`,
        head: ['', `among ${SMALL.toLocaleString('en')} sent`, `among ${LARGE.toLocaleString('en')} sent`],
        rows: [['transport stubbed', rate(small).toFixed(0), rate(large).toFixed(0)]],
      },
    ],
    notes: [],
  }
}

let refills = 0

/** Nobody stays connected: a database with guests cannot be copied. */
async function refill({ appUrl }: Database): Promise<void> {
  const config = await configure({ databaseUrl: appUrl, applicationName: 'trs bench' })
  refills += 1
  const payload = await getPayload({ config, key: `refill ${refills}` })
  await manyNotices(payload, DUE)
  await (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
}

/** Notices number `from` to `to`, all sent, of one session; copies of what the application wrote. */
async function fill(database: Database, from: number, to: number): Promise<void> {
  if (from === 1) await refill(database)
  await withClient(database.superuserUrl, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(`insert into notification_events (id, kind, status, recipient, channel, subject, booking_id,
        sequence, due_at, next_attempt_at, planned_at, sent_at, attempts)
      select gen_random_uuid(), e.kind, 'sent', e.recipient, e.channel, e.subject, e.booking_id, 1000000 + n,
        e.due_at - n * interval '1 second', e.due_at - n * interval '1 second', e.planned_at - n * interval '1 second',
        e.due_at - n * interval '1 second', 1
      from generate_series(${from}, ${to}) n, (select * from notification_events where kind = 'cancelled' limit 1) e`)
    await client.query(`update notification_events set status = 'superseded', last_error = 'withdrawn'
      where status = 'planned'`)
    await client.query('vacuum analyze notification_events')
  })
}
