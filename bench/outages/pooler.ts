import { spawnSync } from 'node:child_process'
import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../scripts/postgres.mjs'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import type { Node } from './patroni'
import { shipped } from './patroni'
import { type Trial, until } from './trial'

/** The first that follows named statements from one connection to the next. */
const FOLLOWS_NAMES = 121

/** HAProxy as `deploy/cluster/haproxy.cfg` says. @returns the port behind which the leader is */
export async function startWayToLeader(trial: Trial, nodes: Node[]): Promise<number> {
  const port = await freePort()
  const file = join(trial.folder, 'haproxy.cfg')
  writeFileSync(file, shipped('haproxy.cfg', []), { mode: 0o644 })
  const env = Object.fromEntries(
    nodes.flatMap(({ port: at, ask }, index) => [
      [`PG_${index + 1}`, `127.0.0.1:${at}`],
      [`PG_${index + 1}_ASK`, String(ask)],
    ]),
  )
  trial.start('haproxy', {
    command: 'haproxy',
    args: ['-db', '-f', file],
    env: { ...env, DATABASE_BIND: `127.0.0.1:${port}` },
  })
  return port
}

export type Pooler = { port: number; statements: 'named' | 'unnamed' }
type Behind = { port: number; user: string; password: string; database: string; size?: number }

/** PgBouncer as `deploy/cluster/pgbouncer.ini` says, in front of whatever is behind. */
export async function startPooler(trial: Trial, behind: Behind): Promise<Pooler> {
  const port = await freePort()
  const followsNames = versionHere() >= FOLLOWS_NAMES
  const users = join(trial.folder, 'userlist.txt')
  writeFileSync(users, `"${behind.user}" "${behind.password}"\n`, { mode: 0o600 })
  if (trial.account) chownSync(users, trial.account.uid, trial.account.gid)
  const file = join(trial.folder, 'pgbouncer.ini')
  const text = shipped('pgbouncer.ini', [
    ['trs = host=127.0.0.1 port=5000 dbname=trs', `* = host=127.0.0.1 port=${behind.port}`],
    ['listen_port = 6432', `listen_port = ${port}`],
    ['/etc/pgbouncer/userlist.txt', users],
    ...(behind.size
      ? [['default_pool_size = 20', `default_pool_size = ${behind.size}`] as [string, string]]
      : []),
    ...(followsNames ? [] : [['max_prepared_statements = 200', ''] as [string, string]]),
  ])
  writeFileSync(file, text, { mode: 0o644 })
  trial.start('pgbouncer', { command: 'pgbouncer', args: [file] })
  const { user, password, database } = behind
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  await until('the pooler', () => withClient(url, async (client) => Boolean(await client.query('select 1'))))
  return { port, statements: followsNames ? 'named' : 'unnamed' }
}

/** As 118 for 1.18. */
function versionHere(): number {
  const { stdout } = spawnSync('pgbouncer', ['--version'], { encoding: 'utf8' })
  const [, major = '0', minor = '0'] = /PgBouncer (\d+)\.(\d+)/.exec(stdout) ?? []
  return Number(major) * 100 + Number(minor)
}
