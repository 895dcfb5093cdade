import { configure } from '@payload-config'
import { manyNotices, noQuietHours, now } from '@tests/documents/notifications/post'
import { killStorm } from '@tests/support/killStorm'
import { newMailServer } from '@tests/support/mailServer'
import { getPayload } from 'payload'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import type { Cluster } from './cluster'
import { atLeast, atMost, type Report } from './report'

const NOTICES = 5_000
const WORKERS = 3
const KILLS = 200
/** So many notices for each round of workers: rounds enough for all the kills. */
const MAILS_A_ROUND: [number, number] = [30, 90]
const LANES = 20

/** Workers that are killed by force 200 times over 5,000 due notices, before a real mail server. */
export async function kills(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('kills')
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const payload = await getPayload({ config, key: database.name })
  await noQuietHours(payload)
  const id = await manyNotices(payload, NOTICES)
  const server = await newMailServer()
  const seed = Date.now() % 2 ** 32
  console.log(`seed ${seed}`)
  const look = async (at: number) => {
    const lease = sql`to_timestamp(${(at + MINUTE_MS) / 1000}::float8)`
    const [row] = await rowsOf<{ left: number; stuck: number }>(
      poolOf(payload),
      sql`select count(*) filter (where status not in ('sent', 'superseded', 'dead'))::int as left,
            count(*) filter (where status = 'claimed' and lease_until > ${lease})::int as stuck
          from notification_events where booking_id = ${id}::uuid`,
    )
    return row ?? { left: 0, stuck: 0 }
  }
  const asked = {
    database,
    server,
    at: await now(payload),
    workers: WORKERS,
    mails: MAILS_A_ROUND,
    seed,
    look,
  }
  const storm = await killStorm(asked)
  await server.close()
  await (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
  const sent = new Set(server.mails.map(({ messageId }) => messageId)).size
  return {
    name: 'kills',
    ratios: [
      atLeast('kills by force', storm.kills, KILLS),
      atMost('notices lost', NOTICES - sent, 0),
      atMost('notices held longer than a lease', storm.stuck, 0),
      atMost('mails of one Message-ID that differ', storm.differing, 0),
      atMost('mails twice, for each kill', storm.twice / Math.max(1, storm.kills), LANES),
    ],
    tables: [
      {
        title: `${NOTICES.toLocaleString('en')} due notices, ${WORKERS} workers, seed ${seed}`,
        head: ['rounds', 'kills', 'mails', 'of them twice'],
        rows: [[storm.rounds, storm.kills, storm.mails, storm.twice]],
      },
    ],
    notes: [],
  }
}
