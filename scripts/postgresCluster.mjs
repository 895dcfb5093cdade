import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { canEnter, unprivilegedAccount } from './account.mjs'
import { readyBinaries } from './postgresBinaries.mjs'
import { Refusal } from './refusal.mjs'

/** @typedef {import('./account.mjs').Account} Account */

/** @param {string} cluster */
const isCluster = (cluster) => existsSync(join(cluster, 'PG_VERSION'))

/**
 * The account the server over `cluster` runs as: whoever it belongs to already.
 * @param {string} cluster
 * @returns {Account | null} null for the present one
 */
function accountOf(cluster) {
  if (!isCluster(cluster)) return unprivilegedAccount()
  const { uid, gid } = statSync(cluster)
  const present = process.getuid?.()
  if (present === 0) return uid === 0 ? unprivilegedAccount() : { uid, gid }
  if (present === undefined || uid === present) return null
  throw new Refusal(`${cluster} belongs to another account. Start as that one, or set TRS_DATA_DIR.`)
}

/**
 * Makes a new cluster, unless there is one. It gets its name only when complete: an interrupted start
 * leaves none.
 * @param {string} cluster @param {string} password of the superuser `postgres`
 */
export function ensureCluster(cluster, password) {
  if (isCluster(cluster)) return
  const account = accountOf(cluster)
  const draft = `${cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o711 })
  mkdirSync(draft, { mode: 0o700 })
  if (account) chownSync(draft, account.uid, account.gid)
  initialise(draft, account, password)
  renameSync(draft, cluster)
}

/** @param {string} draft @param {Account | null} account @param {string} password */
function initialise(draft, account, password) {
  const secret = passwordFile(draft, account, password)
  const builtin = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const locale = process.platform === 'darwin' ? builtin : ['--locale=C.UTF-8']
  const { status, stderr, error } = spawnSync(
    join(readyBinaries(account), 'bin', 'initdb'),
    [
      `--pgdata=${nameFor(draft, account)}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--pwfile=/dev/stdin',
      '--encoding=UTF8',
      ...locale,
      '--no-instructions',
    ],
    { ...account, cwd: draft, env: environment(), stdio: [secret, 'ignore', 'pipe'], encoding: 'utf8' },
  )
  closeSync(secret)
  if (status === 0) return
  rmSync(draft, { recursive: true, force: true })
  throw new Refusal(`PostgreSQL could not make its folder ${draft}: ${error?.message ?? stderr.trim()}`)
}

/**
 * initdb opens its password by name. An open file keeps it out of the arguments, and is readable through
 * /dev/stdin wherever its folder lies.
 * @param {string} draft @param {Account | null} account @param {string} password
 */
function passwordFile(draft, account, password) {
  const file = `${draft}.password`
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  if (account) chownSync(file, account.uid, account.gid)
  const opened = openSync(file, 'r')
  rmSync(file)
  return opened
}

/**
 * Starts the server. It gets a process group of its own, so that a Ctrl-C at the terminal reaches the start
 * script
 * alone, which stops the server last; its words go to a file, so that nothing breaks when that script is
 * killed.
 * @param {string} cluster
 * @param {{ port: number, log: string, settings?: Record<string, string> | undefined }} manner
 * @returns {number} the number it runs under, 0 if it could not begin
 */
export function launchServer(cluster, { port, log, settings = {} }) {
  const account = accountOf(cluster)
  // What the server says may quote what somebody typed.
  writeFileSync(log, '', { mode: 0o600 })
  chmodSync(log, 0o600)
  const words = openSync(log, 'a')
  const options = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...settings,
  }
  const child = spawn(
    join(readyBinaries(account), 'bin', 'postgres'),
    [
      '-D',
      nameFor(cluster, account),
      ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ],
    { ...account, cwd: cluster, env: environment(), stdio: ['ignore', words, words], detached: true },
  )
  closeSync(words)
  child.on('error', (trouble) => writeFileSync(log, trouble.message))
  child.unref()
  return child.pid ?? 0
}

/**
 * The name by which the server reaches its folder. It starts inside it, so a parent it may not enter
 * (a home of mode 700) does no harm as long as the path is never walked again.
 * @param {string} cluster @param {Account | null} account
 */
function nameFor(cluster, account) {
  if (canEnter(cluster, account)) return cluster
  if (existsSync('/proc/self/cwd')) return '/proc/self/cwd'
  throw new Refusal(
    `The account PostgreSQL runs as cannot enter ${cluster}. Set TRS_DATA_DIR to a folder it can enter.`,
  )
}

function environment() {
  const { PATH = '' } = process.env
  return { PATH, TZ: 'UTC', LC_ALL: 'C', LANG: 'C' }
}
