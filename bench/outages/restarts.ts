import { setTimeout as pause } from 'node:timers/promises'
import { startWeb } from '@tests/support/web'
import { openPractice } from '../practice'
import { atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { longestGap, startBookers } from './bookers'
import { openSingle } from './single'
import type { Trial } from './trial'

const TIMES = 5
const APART_MS = 5_000
const AWAY_MS = 1_000
/** Nobody waits for much longer than the database is away. */
const LONGER_AT_MOST = 2

/** The one database of a small practice, ended without a goodbye five times while people book. */
export async function restarts(trial: Trial): Promise<Report> {
  const single = await openSingle(trial, trial.at('single'))
  const practice = await openPractice(single.database, { clients: 120, credits: 40, therapists: 60 })
  const web = await startWeb(single.database, { LOG_LEVEL: 'error' })
  trial.onClose(web.stop)
  const bookers = startBookers(web, practice)
  const away: number[] = []
  for (let times = 0; times < TIMES; times++) {
    await pause(APART_MS)
    const from = performance.now()
    await single.die()
    await pause(AWAY_MS)
    await single.comeBack()
    away.push((performance.now() - from) / 1000)
  }
  await pause(APART_MS)
  const booked = await bookers.stop()
  const { table, notes } = answersOf(booked)
  return {
    name: 'restarts',
    ratios: [
      ...(await afterwards(single.database.ownerUrl, booked)),
      atMost('s of it that the database was there', longestGap(booked) - Math.max(...away), LONGER_AT_MOST),
    ],
    tables: [table],
    notes: [...notes, `the database was away for ${away.map((s) => s.toFixed(1)).join(', ')} s`],
  }
}
