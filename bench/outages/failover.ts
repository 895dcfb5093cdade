import { setTimeout as pause } from 'node:timers/promises'
import { startWeb } from '@tests/support/web'
import { runChild } from '../../scripts/children.mjs'
import { openPractice } from '../practice'
import { atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { type Bookers, startBookers } from './bookers'
import { addressOf, startPatroni, stopServer, untilWritten } from './patroni'
import { startPooler, startWayToLeader } from './pooler'
import { type Trial, until } from './trial'

const PEOPLE = { clients: 120, credits: 40, therapists: 60 }
const BEFORE_MS = 8_000
const AFTER_MS = 10_000
const GAP_AT_MOST = 35

/**
 * Three PostgreSQLs under Patroni with a synchronous standby, HAProxy, PgBouncer in transaction mode and a web
 * process, as in docs/scaling.md. In the middle of bookings the leader's machine dies: Patroni and PostgreSQL
 * by force, at once.
 */
export async function failover(trial: Trial): Promise<Report> {
  const patroni = await startPatroni(trial)
  const way = await startWayToLeader(trial, patroni.nodes)
  await untilWritten(way)
  const [app, owner] = [addressOf('app', way), addressOf('owner', way)]
  const env = { ...process.env, DATABASE_URL: app, DATABASE_OWNER_URL: owner }
  await runChild(process.execPath, ['--conditions=production', 'dist/commands/migrate.mjs'], {
    quiet: true,
    env,
  })
  const database = {
    name: 'failover',
    appUrl: app,
    ownerUrl: owner,
    superuserUrl: addressOf('superuser', way),
  }
  const practice = await openPractice(database, PEOPLE)
  const pooler = await startPooler(trial, { port: way, user: 'trs_app', password: 'app', database: 'trs' })
  const web = await startWeb(
    { appUrl: addressOf('app', pooler.port) },
    { DATABASE_LISTEN_URL: app, DATABASE_STATEMENTS: pooler.statements, LOG_LEVEL: 'error' },
  )
  trial.onClose(web.stop)

  const bookers = startBookers(web, practice)
  await pause(BEFORE_MS)
  const [leader, standby] = [await patroni.leader(), await patroni.standby()]
  if (!leader || !standby) throw new Error('nobody leads, or nobody stands by')
  const killedAt = performance.now()
  await Promise.all([leader.patroni.kill('SIGKILL'), stopServer(leader.data)])
  await untilBooked(bookers, killedAt)
  await pause(AFTER_MS)
  const booked = await bookers.stop()
  const next = await patroni.leader()
  const { table, notes } = answersOf(booked)
  return {
    name: 'failover',
    ratios: [
      ...(await afterwards(owner, booked)).map((one) =>
        one.what.startsWith('s between') ? atMost(one.what, one.value, GAP_AT_MOST) : one,
      ),
      atMost('a new leader that did not hold everything', next?.name === standby.name ? 0 : 1, 0),
    ],
    tables: [table],
    notes: [...notes, `${leader.name} was killed, ${next?.name} leads; statements ${pooler.statements}`],
  }
}

/** Until ten bookings were acknowledged by whoever leads since. */
export const untilBooked = ({ booked }: Bookers, since: number): Promise<void> =>
  until(
    'bookings after the outage',
    async () => booked.acknowledged.filter(({ at }) => at > since + 1_000).length >= 10,
    90_000,
  )
