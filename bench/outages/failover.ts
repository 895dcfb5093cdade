import { setTimeout as pause } from 'node:timers/promises'
import { atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { type Bookers, startBookers } from './bookers'
import { openCluster } from './openCluster'
import { stopServer } from './patroni'
import { type Trial, until } from './trial'

const BEFORE_MS = 8_000
const AFTER_MS = 10_000
const GAP_AT_MOST = 35

/** In the middle of bookings the leader's machine dies: Patroni and PostgreSQL by force, at once. */
export async function failover(trial: Trial): Promise<Report> {
  const { patroni, practice, web, ownerUrl, statements } = await openCluster(trial)
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
      ...(await afterwards(ownerUrl, booked)).map((one) =>
        one.what.startsWith('s between') ? atMost(one.what, one.value, GAP_AT_MOST) : one,
      ),
      atMost('a new leader that did not hold everything', next?.name === standby.name ? 0 : 1, 0),
    ],
    tables: [table],
    notes: [...notes, `${leader.name} was killed, ${next?.name} leads; statements ${statements}`],
  }
}

/** Until ten bookings were acknowledged by whoever leads since. */
export const untilBooked = ({ booked }: Bookers, since: number): Promise<void> =>
  until(
    'bookings after the outage',
    async () => booked.acknowledged.filter(({ at }) => at > since + 1_000).length >= 10,
    90_000,
  )
