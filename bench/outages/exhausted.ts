import { setTimeout as pause } from 'node:timers/promises'
import { startWeb } from '@tests/support/web'
import pg from 'pg'
import { openPractice, slotsOf } from '../practice'
import { atLeast, atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { type Booked, bookOnce, startBookers } from './bookers'
import { startPooler } from './pooler'
import { openSingle } from './single'
import type { Trial } from './trial'

const CROWD = 300
const POOL = 2
const HELD_MS = 13_000
const AFTER_MS = 6_000

/**
 * Three hundred people at one time, while somebody else's transactions hold every connection of a small pool for
 * longer than anybody waits. Each gets a session, or is told to come again; then it goes on.
 */
export async function exhausted(trial: Trial): Promise<Report> {
  const single = await openSingle(trial, trial.at('single'))
  const practice = await openPractice(single.database, { clients: CROWD, credits: 20, therapists: 60 })
  const behind = { port: single.port, user: 'trs_app', password: 'app', database: 'trs', size: POOL }
  const pooler = await startPooler(trial, behind)
  const appUrl = `postgres://trs_app:app@127.0.0.1:${pooler.port}/trs`
  const env = { DATABASE_LISTEN_URL: single.database.appUrl, DATABASE_STATEMENTS: pooler.statements }
  const web = await startWeb({ appUrl }, { ...env, LOG_LEVEL: 'silent' })
  trial.onClose(web.stop)

  const release = await holdAll(appUrl)
  const crowd: Booked = { acknowledged: [], answers: {}, wrong: [] }
  const next = slotsOf(practice)
  const all = Promise.all(Array.from({ length: CROWD }, () => bookOnce(web, practice, next(), crowd)))
  await pause(HELD_MS)
  await release()
  await all
  const { 503: refused = 0 } = crowd.answers
  const from = performance.now()
  const bookers = startBookers(web, practice, { skip: CROWD })
  await pause(AFTER_MS)
  const after = await bookers.stop()
  const first = ((after.acknowledged[0]?.at ?? Number.POSITIVE_INFINITY) - from) / 1000
  const both = {
    acknowledged: [...crowd.acknowledged, ...after.acknowledged],
    answers: crowd.answers,
    wrong: [...crowd.wrong, ...after.wrong],
  }
  const { table, notes } = answersOf(both)
  return {
    name: 'exhausted',
    ratios: [
      ...(await afterwards(single.database.ownerUrl, both)).filter(
        ({ what }) => !what.startsWith('s between'),
      ),
      atLeast('of three hundred, told to come again', refused, 1),
      atMost('s until somebody books again', first, 3),
    ],
    tables: [table],
    notes: [...notes, `pool of ${POOL}, held for ${HELD_MS / 1000} s; statements ${pooler.statements}`],
  }
}

/** Transactions that do nothing, one on each connection of the pool. @returns what ends them */
async function holdAll(url: string): Promise<() => Promise<void>> {
  const holders = Array.from({ length: POOL }, () => new pg.Client({ connectionString: url }))
  for (const holder of holders) {
    holder.on('error', () => {})
    await holder.connect()
    await holder.query('begin; select 1')
  }
  return async () => {
    await Promise.all(holders.map((holder) => holder.query('rollback').then(() => holder.end())))
  }
}
