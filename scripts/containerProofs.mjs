import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { releases } from './containerRelease.mjs'
import { create, untilWell } from './containerTrial.mjs'
import { ROOT } from './root.mjs'

/**
 * @typedef {import('./containerTrial.mjs').Engine} Engine
 * @typedef {{ engine: Engine, compose: import('./composeArgs.mjs').Compose, trial: import('./composeArgs.mjs').Trial,
 *   port: number, folder: string }} Running
 * @typedef {{ name: string, look: () => void | string | Promise<void | string> }} Proof
 */

const SERVICES = ['db', 'web-a', 'web-b', 'worker', 'ops', 'edge']
/** What the edge keeps: to listen below 1024. */
const NET_BIND_SERVICE = 1n << 10n

/** @param {boolean} holds @param {string} otherwise */
function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise)
}

/** What is looked at while everything runs, in this order. @param {Running} running @returns {Proof[]} */
export function proofs(running) {
  const { engine, trial } = running
  const inside = (/** @type {string} */ name, /** @type {string[]} */ ...words) =>
    engine.tries('exec', `${trial.prefix}-${name}`, ...words)
  return [
    ...SERVICES.map((name) => ({
      name: `${name} may do no more than it must`,
      look: () => hardened(running, name),
    })),
    { name: 'nothing is published but the edge’s one port', look: () => portsOf(running) },
    {
      name: 'the edge does not even know the database’s name, and a web process does',
      look: () => {
        must(!inside('edge', 'getent', 'hosts', 'db').ok, 'the edge can resolve db')
        must(inside('web-a', 'getent', 'hosts', 'db').ok, 'web-a cannot resolve db')
      },
    },
    {
      name: 'the database reaches nothing outside',
      look: () => {
        const words = 'exec 3<>/dev/tcp/1.1.1.1/443'
        must(!inside('db', 'timeout', '3', 'bash', '-c', words).ok, 'db reached 1.1.1.1:443')
      },
    },
    { name: 'no secret stands in an environment', look: () => secretsOf(running) },
    { name: 'both web processes are replaced under load', look: () => rolling(running) },
    { name: 'a release that goes wrong leaves the version before', look: () => releases(running) },
  ]
}

/** Read from the kernel, by the container's own first process. @param {Running} running @param {string} name */
function hardened({ engine, compose, trial }, name) {
  const container = `${trial.prefix}-${name}`
  const status = engine.run('exec', container, 'cat', '/proc/1/status')
  const field = (/** @type {string} */ key) => RegExp(`^${key}:\\s*(\\S+)`, 'm').exec(status)?.[1] ?? ''
  const allowed = compose.services[name]?.cap_add?.length ? NET_BIND_SERVICE : 0n
  for (const set of ['CapEff', 'CapPrm', 'CapBnd', 'CapInh', 'CapAmb']) {
    must((BigInt(`0x${field(set)}`) & ~allowed) === 0n, `${set} is ${field(set)}`)
  }
  must(field('NoNewPrivs') === '1', 'privileges may be gained')
  must(Number(field('Uid')) > 0, 'runs as root')
  must(!engine.tries('exec', container, 'touch', '/written').ok, 'the root folder can be written')
  const [{ HostConfig }] = JSON.parse(engine.run('inspect', container))
  must(HostConfig.Memory > 0 && HostConfig.PidsLimit > 0 && HostConfig.NanoCpus > 0, 'has no bounds')
  must(!HostConfig.Privileged && HostConfig.ReadonlyRootfs, 'is privileged, or may write')
  return `: CapBnd ${field('CapBnd')}, ${HostConfig.Memory / 2 ** 20} MiB, ${HostConfig.PidsLimit} processes`
}

/** @param {Running} running */
function portsOf({ engine, compose, trial, port }) {
  for (const name of Object.keys(compose.services).filter((one) => SERVICES.includes(one))) {
    const ports = engine.tries('port', `${trial.prefix}-${name}`).words
    const expected = name === 'edge' ? `127.0.0.1:${port}` : ''
    must(ports.split('-> ').at(-1) === expected, `${name} is published: ${ports}`)
  }
}

/** @param {Running} running */
function secretsOf({ engine, compose, trial }) {
  const names = Object.values(compose.secrets).map(({ file }) => file.replace('./secrets/', ''))
  const values = names.flatMap((name) => {
    try {
      return readFileSync(join(trial.secrets, name), 'utf8').trim().split('\n')
    } catch {
      return []
    }
  })
  for (const name of SERVICES) {
    const container = `${trial.prefix}-${name}`
    const told = engine.run('inspect', container) + engine.run('exec', container, 'cat', '/proc/1/environ')
    must(!values.some((value) => value.length > 12 && told.includes(value)), `${name} shows a secret`)
  }
  return `: ${values.length} values, ${SERVICES.length} services`
}

/** As deploy/release.sh does it: told to leave, stopped, made anew, well, then the other. @param {Running} running */
async function rolling({ engine, compose, trial, port }) {
  const load = spawn(
    process.execPath,
    [join(ROOT, 'scripts', 'containerLoad.mjs'), `https://localhost:${port}`],
    {
      env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let words = ''
  load.stdout.on('data', (piece) => {
    words += piece
  })
  const ended = once(load, 'close')
  await pause(5_000)
  const began = Date.now()
  for (const name of ['web-a', 'web-b']) {
    const container = `${trial.prefix}-${name}`
    for (const { command } of compose.services[name]?.pre_stop ?? [])
      engine.run('exec', container, ...command)
    engine.run('stop', container)
    engine.run('rm', container)
    create(engine, compose, trial, name)
    await untilWell(engine, compose, trial, name)
    // The edge looks every two seconds.
    await pause(5_000)
  }
  const seconds = (Date.now() - began) / 1000
  load.kill('SIGTERM')
  await ended
  const told = JSON.parse(words)
  must(
    told.failed.length === 0,
    `${told.failed.length} of ${told.requests} failed: ${told.failed.slice(0, 3).join('; ')}`,
  )
  must(told.booked > 10, `only ${told.booked} bookings were made`)
  return `: ${told.requests} requests, ${told.posts} of them POST, ${told.booked} bookings, 0 failed, in ${seconds.toFixed(0)} s; p95 ${told.p95} ms, longest ${told.max} ms`
}
