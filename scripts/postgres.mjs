import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureCluster, launchServer } from './postgresCluster.mjs'
import { Refusal } from './refusal.mjs'
import { ask, end, isAlive, isListed } from './running.mjs'

/**
 * @typedef {{ pid: number, port: number, stop: () => Promise<void> }} RunningPostgres
 * @typedef {{ cluster: string, password: string, port?: number, log: string }} Server
 * @typedef {Server & { settings?: Record<string, string> }} Wanted
 */

const STARTS_WITHIN_MS = 60_000

/**
 * The embedded server over the folder `cluster`: found running there (a killed start leaves it behind), or
 * started
 * on a free port of 127.0.0.1. A folder that is not there yet becomes a new cluster whose superuser
 * `postgres` has
 * `password`.
 * @param {Wanted} wanted
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres(wanted) {
  const cluster = resolve(wanted.cluster)
  await untilSettled(cluster)
  const found = findPostgres(cluster)
  if (found) return { ...found, stop: () => stopPostgres(found.pid) }
  ensureCluster(cluster, wanted.password)
  await dropStalePid(cluster)
  for (let tries = 1; ; tries++) {
    const port = await freePort(tries === 1 ? wanted.port : undefined)
    const pid = launchServer(cluster, { port, log: wanted.log, settings: wanted.settings })
    if (await isReady(cluster, pid)) return { pid, port, stop: () => stopPostgres(pid) }
    if (pid) await stopPostgres(pid)
    const words = existsSync(wanted.log) ? readFileSync(wanted.log, 'utf8').trim() : ''
    if (tries === 3 || !/could not bind|Address already in use/.test(words)) {
      throw new Refusal(
        `PostgreSQL did not start over ${cluster}. Its last words (${wanted.log}):\n${words.slice(-800)}`,
      )
    }
  }
}

/**
 * The server that serves `cluster`, known by its pid file and checked to be one: a recycled number is not
 * trusted.
 * @param {string} cluster
 * @returns {{ pid: number, port: number } | null}
 */
export function findPostgres(cluster) {
  const { pid, port, status } = pidFile(cluster)
  return status === 'ready' && isServerOf(pid, cluster) ? { pid, port } : null
}

/** Fast shutdown, then immediate, then by force; within two and a half seconds. @param {number} pid */
export function stopPostgres(pid) {
  return end(pid, [
    ['SIGINT', 1500],
    ['SIGQUIT', 600],
    ['SIGKILL', 400],
  ])
}

/** @param {string} cluster */
function pidFile(cluster) {
  const file = join(cluster, 'postmaster.pid')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  return { pid: Number(lines[0]) || 0, port: Number(lines[3]), status: lines[7]?.trim() }
}

/** @param {number} pid @param {string} cluster */
function isServerOf(pid, cluster) {
  if (!pid || !isAlive(pid)) return false
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    if (existsSync('/proc/self/cwd')) return false
    const command = ask(['-o', 'command=', '-p', String(pid)])
    return /\bpostgres\b/.test(command) && command.includes(cluster)
  }
}

/**
 * Left behind while starting, recovering or stopping, a server is given the time to become one or none.
 * @param {string} cluster
 */
async function untilSettled(cluster) {
  const { pid } = pidFile(cluster)
  for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until && isServerOf(pid, cluster); ) {
    if (findPostgres(cluster)) return
    await pause(20)
  }
}

/**
 * PostgreSQL clears a dead server's pid file itself, but not while the number is listed: for another
 * program of the
 * same account, or for a dead server that nobody has looked after. Then the file is removed here, once no
 * session
 * of the dead server is left.
 * @param {string} cluster
 */
async function dropStalePid(cluster) {
  const { pid } = pidFile(cluster)
  if (!pid || !isListed(pid) || isServerOf(pid, cluster)) return
  for (const until = Date.now() + 5_000; Date.now() < until && hasSessions(cluster); ) await pause(20)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

/**
 * Whether any program of PostgreSQL still works in the folder; known on Linux only.
 * @param {string} cluster
 */
function hasSessions(cluster) {
  if (!existsSync('/proc/self/cwd')) return false
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && isServerOf(Number(name), cluster))
}

/** @param {string} cluster @param {number} pid */
async function isReady(cluster, pid) {
  for (const until = Date.now() + STARTS_WITHIN_MS; pid && isAlive(pid) && Date.now() < until; ) {
    if (findPostgres(cluster)?.pid === pid) return true
    await pause(20)
  }
  return false
}

/**
 * A port of 127.0.0.1 that nobody listens on: the wished one when it is free.
 * @param {number} [wish]
 * @returns {Promise<number>}
 */
export function freePort(wish = 0) {
  return new Promise((answer, refuse) => {
    const probe = createServer()
    probe.once('error', (trouble) => (wish ? freePort().then(answer, refuse) : refuse(trouble)))
    probe.listen(wish, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
