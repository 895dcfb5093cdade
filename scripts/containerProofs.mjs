import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { archives, drills } from './containerDrill.mjs'
import { reachesWhatIsListed } from './containerEgress.mjs'
import { demo, observe } from './containerProfiles.mjs'
import { releases } from './containerRelease.mjs'

/**
 * @typedef {import('./containerTrial.mjs').Engine} Engine
 * @typedef {import('./containerTrial.mjs').Whole} Running
 * @typedef {{ name: string, look: () => void | string | Promise<void | string> }} Proof
 */

const SERVICES = ['db', 'web-a', 'web-b', 'worker', 'ops', 'edge']
const WEB_MB_MAX = 350
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
    {
      name: 'the database checks what it reads, and its roles are none above it',
      look: () => databaseOf(running),
    },
    { name: 'images are small', look: () => sizesOf(running) },
    { name: 'the archive is made', look: () => archives(running) },
    { name: 'no secret stands in an environment', look: () => secretsOf(running) },
    { name: 'a web process reaches what is listed', look: () => reachesWhatIsListed(running) },
    { name: 'the demo serves, and its mails are caught', look: () => demo(running) },
    ...['demo', 'demo-db', 'demo-worker', 'mails'].map((name) => ({
      name: `${name} may do no more than it must`,
      look: () => hardened(running, name),
    })),
    { name: 'figures are watched', look: () => observe(running) },
    { name: 'what was kept comes back: drills', look: () => drills(running) },
    ...releases(running),
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
  if (engine.name !== 'podman') return
  // What the engine's own helpers of these containers listen on, as the kernel has it.
  const pids = SERVICES.map((name) =>
    engine.run('inspect', '--format', '{{.State.ConmonPid}}', `${trial.prefix}-${name}`),
  )
  const { stdout } = spawnSync('ss', ['-Hltunp'], { encoding: 'utf8' })
  const open = stdout.split('\n').filter((line) => pids.some((pid) => line.includes(`pid=${pid},`)))
  const told = open.map((line) => line.trim().split(/\s+/)[4])
  must(told.join() === `127.0.0.1:${port}`, `listened on: ${told.join(', ')}`)
  return `: ${told.join(', ')}`
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

/** @param {Running} running */
function databaseOf({ engine, trial }) {
  const ask = `select current_setting('data_checksums'), current_setting('password_encryption'), count(*) filter (where
    rolsuper or rolcreaterole or rolcreatedb), string_agg(rolname, ',' order by rolname) from pg_roles where rolname ~ '^trs_'`
  const psql = ['psql', '-U', 'postgres', '-d', 'trs', '-XAtc', ask]
  const told = engine.run('exec', `${trial.prefix}-db`, ...psql)
  must(told === 'on|scram-sha-256|0|trs_app,trs_backup,trs_owner', told)
  return `: ${told}`
}

/** @param {Running} running */
function sizesOf({ engine, compose }) {
  const sizes = ['web-a', 'worker', 'ops'].map((name) =>
    Math.round(
      Number(engine.run('image', 'inspect', '--format', '{{.Size}}', compose.services[name]?.image ?? '')) /
        1e6,
    ),
  )
  must((sizes[0] ?? 0) < WEB_MB_MAX, `web has ${sizes[0]} MB`)
  return `: web ${sizes[0]}, worker ${sizes[1]}, ops ${sizes[2]} MB, with the base`
}
