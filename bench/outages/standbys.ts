import { setTimeout as pause } from 'node:timers/promises'
import { atMost, type Report } from '../report'
import { afterwards, answersOf } from './afterwards'
import { startBookers } from './bookers'
import { untilBooked } from './failover'
import { openCluster } from './openCluster'
import { stopServer } from './patroni'
import type { Trial } from './trial'

const BEFORE_MS = 8_000
const AFTER_MS = 10_000
const GAP_AT_MOST = 35

/**
 * Both standbys' machines die while people book: the mode is not strict (deploy/cluster/patroni.yml), so the leader
 * waits for nobody once Patroni has seen it.
 */
export async function standbys(trial: Trial): Promise<Report> {
  const { patroni, practice, web, ownerUrl, statements } = await openCluster(trial)
  const bookers = startBookers(web, practice)
  await pause(BEFORE_MS)
  const leader = await patroni.leader()
  if (!leader) throw new Error('nobody leads')
  const others = patroni.nodes.filter(({ name }) => name !== leader.name)
  const killedAt = performance.now()
  await Promise.all(others.flatMap(({ patroni: one, data }) => [one.kill('SIGKILL'), stopServer(data)]))
  await untilBooked(bookers, killedAt)
  await pause(AFTER_MS)
  const booked = await bookers.stop()
  const { table, notes } = answersOf(booked)
  const leads = await patroni.leader()
  return {
    name: 'standbys',
    ratios: [
      ...(await afterwards(ownerUrl, booked)).map((one) =>
        one.what.startsWith('s between') ? atMost(one.what, one.value, GAP_AT_MOST) : one,
      ),
      atMost('another leader than before', leads?.name === leader.name ? 0 : 1, 0),
    ],
    tables: [table],
    notes: [
      ...notes,
      `${others.map(({ name }) => name).join(' and ')} were killed; statements ${statements}`,
    ],
  }
}
