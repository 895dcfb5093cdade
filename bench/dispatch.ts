import { configure } from '@payload-config'
import { manyNotices } from '@tests/documents/notifications/post'
import { Logger, makeWorkerUtils } from 'graphile-worker'
import { getPayload, type Payload } from 'payload'
import { withClient } from '../scripts/practiceDatabase.mjs'
import type { Cluster, Database } from './cluster'
import { rateOf } from './dispatchRate'
import { atLeast, median, type Report } from './report'

const NOTICES = 10_000
const ROUNDS = 3
const WORKERS = [1, 3]

type Line = {
  words: string
  program: 'dispatchOurs' | 'peer/dispatchGraphile'
  env?: Record<string, string>
  refill: () => Promise<void>
}

/** Due notices settled in a second: claim, re-read, mark; beside one job each of graphile-worker. */
export async function dispatch(cluster: Cluster): Promise<Report> {
  const ours = await cluster.newDatabase('dispatch')
  const peer = await cluster.newEmptyDatabase('dispatch_peer')
  const payload = await openPayload(ours)
  // Sent ones stay, as they would: what is due is found among them.
  const refill = async () => void (await manyNotices(payload, NOTICES))
  const utils = await makeWorkerUtils({ connectionString: peer.ownerUrl, logger: new Logger(() => () => {}) })
  await utils.migrate()
  const lines: (Line & { database: Database })[] = [
    { words: 'ours, transport stubbed', program: 'dispatchOurs', refill, database: ours },
    {
      words: 'graphile-worker 0.16.6, a job that does nothing',
      program: 'peer/dispatchGraphile',
      refill: () => refillPeer(peer),
      database: peer,
    },
    {
      words: 'ours, every mail rendered',
      program: 'dispatchOurs',
      env: { RENDER: '1' },
      refill,
      database: ours,
    },
  ]
  const rates = new Map<string, number[]>()
  // In turns, round after round, so that whatever else the machine does meets all of them.
  for (let round = 0; round < ROUNDS; round++)
    for (const line of lines)
      for (const workers of WORKERS) {
        const key = `${line.words} ${workers}`
        const { rate } = await rateOf(line.database, { ...line, notices: NOTICES, workers })
        rates.set(key, [...(rates.get(key) ?? []), rate])
      }
  await utils.release()
  const rate = (line: Line | undefined, workers: number) =>
    median(rates.get(`${line?.words} ${workers}`) ?? [])
  await closePool(payload)
  return {
    name: 'dispatch',
    ratios: [
      ...WORKERS.map((count) =>
        atLeast(`ours / graphile-worker, ${count} workers`, rate(lines[0], count) / rate(lines[1], count), 1),
      ),
      ...WORKERS.map((count) => ({
        what: `with rendering / without, ${count} workers`,
        value: rate(lines[2], count) / rate(lines[0], count),
      })),
    ],
    tables: [
      {
        title: `notices settled in a second, ${NOTICES.toLocaleString('en')} due, medians of ${ROUNDS} rounds`,
        head: ['', ...WORKERS.map((count) => `${count} ${count === 1 ? 'worker' : 'workers'}`)],
        rows: lines.map((line) => [line.words, ...WORKERS.map((count) => rate(line, count).toFixed(0))]),
      },
    ],
    notes: [],
  }
}

async function openPayload(database: Database): Promise<Payload> {
  const config = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  return getPayload({ config, key: database.name })
}

function closePool(payload: Payload): Promise<void> {
  return (payload.db as unknown as { pool: { end: () => Promise<void> } }).pool.end()
}

function refillPeer({ ownerUrl }: Database): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query(
      `select graphile_worker.add_job('mail', json_build_object('id', n)) from generate_series(1, ${NOTICES}) n`,
    )
  })
}
