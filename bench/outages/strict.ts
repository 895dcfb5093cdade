import { setTimeout as pause } from 'node:timers/promises'
import { startWeb } from '@tests/support/web'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import { openPractice } from '../practice'
import { atLeast, atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { startBookers } from './bookers'
import { untilBooked } from './failover'
import { openSingle } from './single'
import type { Trial } from './trial'

const BEFORE_MS = 4_000
const NOBODY_MS = 12_000
const AFTER_MS = 4_000

/**
 * What deploy/cluster/patroni.yml decides against: a database that acknowledges nothing while nobody stands by. How
 * long a COMMIT waits that may take a second by `statement_timeout`, and what people are told meanwhile.
 */
export async function strict(trial: Trial): Promise<Report> {
  const single = await openSingle(trial, trial.at('single'))
  const { superuserUrl, ownerUrl } = single.database
  const practice = await openPractice(single.database, { clients: 120, credits: 40, therapists: 60 })
  const web = await startWeb(single.database, { LOG_LEVEL: 'error' })
  trial.onClose(web.stop)
  const standsBy = (change: string) =>
    withClient(superuserUrl, async (client) => {
      await client.query(`alter system ${change}`)
      await client.query('select pg_reload_conf()')
    })
  const bookers = startBookers(web, practice)
  await pause(BEFORE_MS)
  await standsBy(`set synchronous_standby_names = 'nobody'`)
  const from = performance.now()
  const waited = secondsOfCommit(superuserUrl)
  await pause(NOBODY_MS)
  const cancelled = await acknowledgedThoughCancelled(superuserUrl)
  const meanwhile = bookers.booked.acknowledged.filter(({ at }) => at > from + 1_000).length
  await standsBy('reset synchronous_standby_names')
  await untilBooked(bookers, performance.now())
  await pause(AFTER_MS)
  const booked = await bookers.stop()
  const { table, notes } = answersOf(booked)
  return {
    name: 'strict',
    ratios: [
      ...(await afterwards(ownerUrl, booked)),
      atLeast('s that a COMMIT waits under a statement_timeout of one', await waited, NOBODY_MS / 1_000 - 1),
      { what: 'acknowledged though somebody cancelled it', value: cancelled ? 1 : 0 },
      atMost('bookings acknowledged while nobody stood by', meanwhile, 0),
    ],
    tables: [table],
    notes: [...notes, `nobody stood by for ${NOBODY_MS / 1_000} s`],
  }
}

/** A change whose COMMIT may take a second, as far as `statement_timeout` has a say in it. */
function secondsOfCommit(url: string): Promise<number> {
  return withClient(url, async (client) => {
    await client.query(`set statement_timeout = '1s'`)
    await client.query(`begin; insert into heartbeats (name, at) values ('outage', now())`)
    const from = performance.now()
    await client.query('commit')
    return (performance.now() - from) / 1_000
  })
}

/** A COMMIT that waits, and is ended with `pg_cancel_backend`. */
function acknowledgedThoughCancelled(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid')
    await client.query(`begin; insert into heartbeats (name, at) values ('cancelled', now())`)
    const told = client.query('commit').then(
      () => true,
      () => false,
    )
    await pause(500)
    await withClient(url, (other) => other.query('select pg_cancel_backend($1)', [rows[0]?.pid]))
    return told
  })
}
