import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../scripts/postgres.mjs'
import { withClient } from '../../scripts/practiceDatabase.mjs'
import { type Service, type Trial, until } from './trial'

const PASSWORDS = { superuser: 'superuser', replication: 'replication', owner: 'owner', app: 'app' }
const NEWEST_FIRST = ['18', '17', '16', '15']

export type Node = { name: string; port: number; ask: number; data: string; patroni: Service }
export type Patroni = {
  nodes: Node[]
  /** The leader, and whoever holds everything that it acknowledged. */
  leader: () => Promise<Node | undefined>
  standby: () => Promise<Node | undefined>
}

/** Where this machine has a whole PostgreSQL: Patroni needs pg_rewind and pg_basebackup beside the server. */
export function postgresHere(): string | undefined {
  return NEWEST_FIRST.map((version) => `/usr/lib/postgresql/${version}/bin`).find((folder) =>
    existsSync(join(folder, 'pg_rewind')),
  )
}

/** A text of `deploy/cluster/` with what differs on this machine put in its place. */
export function shipped(file: string, changes: [from: string, to: string][]): string {
  let text = readFileSync(join('deploy', 'cluster', file), 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`deploy/cluster/${file} has no line "${from}"`)
    text = text.replace(from, to)
  }
  return text
}

/** etcd and three PostgreSQLs under Patroni, as `deploy/cluster/patroni.yml` says, all on 127.0.0.1. */
export async function startPatroni(trial: Trial): Promise<Patroni> {
  const etcd = await startEtcd(trial)
  const secrets = trial.at('secrets')
  for (const role of ['owner', 'app', 'backup'])
    writeFileSync(join(secrets, `${role}_password`), role, { mode: 0o644 })
  const file = join(trial.folder, 'patroni.yml')
  const text = shipped('patroni.yml', [
    ['/etc/trs/cluster/roles.sh', join(process.cwd(), 'deploy', 'cluster', 'roles.sh')],
    ['unix_socket_directories: /run/postgresql', `unix_socket_directories: ${trial.at('sockets')}`],
  ])
  writeFileSync(file, text, { mode: 0o644 })
  const nodes: Node[] = []
  for (const name of ['pg-1', 'pg-2', 'pg-3']) {
    const [port, ask] = [await freePort(), await freePort()]
    const data = trial.at(name)
    const env = settingsOf({ name, port, ask, etcd, data, secrets })
    const patroni = trial.start(name, { command: 'patroni', args: [file], env })
    trial.onClose(() => stopServer(data))
    nodes.push({ name, port, ask, data, patroni })
    if (nodes.length === 1) await until('the first leader', () => is(nodes[0], 'primary'))
  }
  const find = async (role: string) => {
    for (const node of nodes) if (await is(node, role).catch(() => false)) return node
    return undefined
  }
  await until('a synchronous standby', async () => Boolean(await find('synchronous')))
  return { nodes, leader: () => find('primary'), standby: () => find('synchronous') }
}

async function startEtcd(trial: Trial): Promise<string> {
  const [clients, peers] = [await freePort(), await freePort()]
  const at = `http://127.0.0.1:${clients}`
  const flags = { 'data-dir': trial.at('etcd'), 'listen-client-urls': at, 'advertise-client-urls': at }
  const more = { 'listen-peer-urls': `http://127.0.0.1:${peers}`, 'log-level': 'error' }
  const args = Object.entries({ ...flags, ...more }).map(([name, value]) => `--${name}=${value}`)
  trial.start('etcd', { command: 'etcd', args })
  await until('etcd', async () => (await fetch(`${at}/health`)).ok)
  return `127.0.0.1:${clients}`
}

type Differs = { name: string; port: number; ask: number; etcd: string; data: string; secrets: string }

/** What stands in /etc/default/patroni on a machine of its own. */
function settingsOf({ name, port, ask, etcd, data, secrets }: Differs): Record<string, string> {
  const [here, asked] = [`127.0.0.1:${port}`, `127.0.0.1:${ask}`]
  return {
    SECRETS: secrets,
    PATRONI_NAME: name,
    PATRONI_ETCD3_HOSTS: etcd,
    PATRONI_RESTAPI_LISTEN: asked,
    PATRONI_RESTAPI_CONNECT_ADDRESS: asked,
    PATRONI_POSTGRESQL_LISTEN: here,
    PATRONI_POSTGRESQL_CONNECT_ADDRESS: here,
    PATRONI_POSTGRESQL_DATA_DIR: join(data, 'data'),
    PATRONI_POSTGRESQL_BIN_DIR: postgresHere() ?? '',
    PATRONI_POSTGRESQL_PGPASS: join(data, 'pgpass'),
    PATRONI_SUPERUSER_PASSWORD: PASSWORDS.superuser,
    PATRONI_REPLICATION_PASSWORD: PASSWORDS.replication,
  }
}

async function is(node: Node | undefined, role: string): Promise<boolean> {
  return Boolean(node) && (await fetch(`http://127.0.0.1:${node?.ask}/${role}`)).status === 200
}

/** PostgreSQL alone, by force: it is in a group of its own and outlives its Patroni. */
export function stopServer(data: string): void {
  const server = serverOf(data)
  for (const pid of server ? [server, ...childrenOf(server)] : []) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // ended between the look and the signal
    }
  }
}

/** Known by the folder that it works in: a number that was given anew is somebody else's. */
function serverOf(data: string): number {
  const file = join(data, 'data', 'postmaster.pid')
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(join(data, 'data')) ? pid : 0
  } catch {
    return 0
  }
}

function childrenOf(parent: number): number[] {
  const isChild = (pid: string) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')[1] === String(parent)
    } catch {
      return false
    }
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isChild(name))
    .map(Number)
}

export const addressOf = (role: 'owner' | 'app' | 'superuser', port: number): string =>
  `postgres://${role === 'superuser' ? 'postgres' : `trs_${role}`}:${PASSWORDS[role]}@127.0.0.1:${port}/trs`

/** Patroni's and the practice's own roles are there, and write. */
export const untilWritten = (port: number): Promise<void> =>
  until('a database that writes', () =>
    withClient(addressOf('superuser', port), async (client) => {
      const { rows } = await client.query(
        `select pg_is_in_recovery() as resting from pg_roles where rolname = 'trs_app'`,
      )
      return rows[0]?.resting === false
    }),
  )
