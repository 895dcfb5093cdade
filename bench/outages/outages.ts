import { parseArgs } from 'node:util'
import { machine, print, type Report } from '../report'
import { diskFull } from './diskFull'
import { exhausted } from './exhausted'
import { failover } from './failover'
import { postgresHere } from './patroni'
import { restarts } from './restarts'
import { restore } from './restore'
import { standbys } from './standbys'
import { strict } from './strict'
import { missingHere, Trial } from './trial'

/** What is not on this machine, or null where all of it is. */
function without(programs: string[], withPostgres = true): string | null {
  const isWhole = !withPostgres || postgresHere()
  const missing = [...missingHere(programs), ...(isWhole ? [] : ['postgresql (15 or later, whole)'])]
  return missing.length > 0 ? `no ${missing.join(', ')} on this machine` : null
}

type Outage = { run: (trial: Trial) => Promise<Report>; leftOut: () => string | null }

const CLUSTER = ['etcd', 'patroni', 'haproxy', 'pgbouncer', 'psql']

const OUTAGES: Record<string, Outage> = {
  failover: { run: failover, leftOut: () => without(CLUSTER) },
  standbys: { run: standbys, leftOut: () => without(CLUSTER) },
  strict: { run: strict, leftOut: () => null },
  restarts: { run: restarts, leftOut: () => null },
  exhausted: {
    run: exhausted,
    leftOut: () => without(['pgbouncer'], false),
  },
  restore: { run: restore, leftOut: () => without(['pgbackrest', 'psql']) },
  diskFull: {
    run: diskFull,
    leftOut: () => (process.getuid?.() === 0 ? null : 'only root may mount a small disk'),
  },
}

/**
 * `npm run outages -- [--only failover,…]`: what a practice under load bears. Each outage runs on programs of its
 * own on 127.0.0.1 and leaves nothing behind; one whose programs are not here is left out, in a line. Ends with
 * 1 where a promise does not hold.
 */
const { values } = parseArgs({ args: process.argv.slice(3), options: { only: { type: 'string' } } })
const chosen = values.only ? values.only.split(',') : Object.keys(OUTAGES)
console.log(`${machine()}\n`)
for (const name of chosen) {
  const outage = OUTAGES[name]
  if (!outage) throw new Error(`There is no outage "${name}"; there are ${Object.keys(OUTAGES).join(', ')}.`)
  const why = outage.leftOut()
  if (why) {
    console.log(`left out: ${name}, ${why}\n`)
    if (process.env.OUTAGES === 'must') process.exitCode = 1
    continue
  }
  const trial = new Trial()
  const stop = () => void trial.close().finally(() => process.exit(1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  try {
    const report = await outage.run(trial)
    print(report)
    if (report.ratios.some(({ met }) => met === false)) process.exitCode = 1
  } finally {
    await trial.close()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop)
  }
}
process.exit()
