import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createArguments, networksOf } from './composeArgs.mjs'

/**
 * @typedef {import('./engine.mjs').Engine} Engine
 * @typedef {import('./composeArgs.mjs').Compose} Compose
 * @typedef {import('./composeArgs.mjs').Trial} Trial
 * @typedef {{ engine: Engine, compose: Compose, trial: Trial & { state: string }, port: number, folder: string,
 *   closing: (() => void)[] }} Whole
 */

/** Secrets of this trial, readable by all accounts of it. @param {string} folder */
export function makeSecrets(folder) {
  mkdirSync(folder, { recursive: true })
  const [owner, app] = [random(16, 'hex'), random(16, 'hex')]
  const secrets = {
    postgres_password: random(16, 'hex'),
    owner_password: owner,
    app_password: app,
    backup_password: random(16, 'hex'),
    database_url: `postgres://trs_app:${app}@db:5432/trs`,
    database_owner_url: `postgres://trs_owner:${owner}@db:5432/trs`,
    payload_secret: random(32, 'hex'),
    metrics_token: random(32, 'hex'),
    encryption_keys: `1:${random(32, 'base64')}`,
    backup_key: random(32, 'base64'),
    demo_smtp_url: 'smtp://mails:1025',
    'archive.conf': `[global]\nrepo1-cipher-pass=${random(24, 'hex')}`,
  }
  for (const [name, text] of Object.entries(secrets)) writeFileSync(join(folder, name), `${text}\n`)
}

/** @param {number} bytes @param {'hex' | 'base64'} as */
const random = (bytes, as) => randomBytes(bytes).toString(as)

/**
 * Everything in the order of Compose's own `depends_on`, each well before the next. What is made is undone in the end.
 * @param {Whole} whole
 */
export async function bringUp({ engine, compose, trial, port, folder, closing }) {
  const named = (/** @type {string} */ name) => `${trial.prefix}-${name}`
  for (const [name, network] of Object.entries(compose.networks)) {
    engine.run('network', 'create', ...(network?.internal ? ['--internal'] : []), named(name))
    closing.push(() => engine.tries('network', 'rm', '-f', named(name)))
  }
  for (const name of ['certificates', 'prometheus', 'grafana']) {
    mkdirSync(join(trial.state, name), { recursive: true })
    chownSync(join(trial.state, name), 10001, 10001)
  }
  chmodSync(folder, 0o755)
  closing.push(() => {
    const { words } = engine.tries('volume', 'ls', '--quiet', '--filter', `name=${trial.prefix}`)
    for (const volume of words.split('\n').filter(Boolean)) engine.tries('volume', 'rm', '-f', volume)
  })
  /** @param {string} name @param {string[]} more */
  const start = async (name, more = []) => {
    closing.push(() => engine.tries('rm', '-f', '-t', '0', named(name)))
    create(engine, compose, trial, name, more)
    if (name === 'edge') await untilOpen(port)
    else await untilWell(engine, compose, trial, name)
  }
  await start('db')
  for (const program of ['migrate', 'seed']) runOnce(engine, compose, trial, 'ops', [program])
  for (const name of ['web-a', 'web-b', 'worker', 'ops']) await start(name)
  await start('edge', [`--publish=127.0.0.1:${port}:${port}`])
}

/**
 * A program that ends by itself, as `docker compose run --rm` has it. @returns what it said
 * @param {Engine} engine @param {Compose} compose @param {Trial} trial @param {string} name @param {string[]} [command]
 */
export function runOnce(engine, compose, trial, name, command) {
  const service = compose.services[name] ?? { image: '' }
  const services = { ...compose.services, [name]: { ...service, command: command ?? service.command ?? [] } }
  const args = createArguments(name, { ...compose, services }, trial).slice(1)
  const [own] = networksOf(service)
  const network = own ? `${trial.prefix}-${own.network}` : 'none'
  return engine.run('run', '--rm', `--network=${network}`, ...args)
}

/** @param {Engine} engine @param {Compose} compose @param {Trial} trial @param {string} name @param {string[]} [more] */
export function create(engine, compose, trial, name, more = []) {
  const [first, ...others] = networksOf(compose.services[name], name)
  const named = (/** @type {string} */ one) => `${trial.prefix}-${one}`
  const into = [
    `--network=${named(first?.network ?? '')}`,
    ...(first?.aliases ?? []).map((one) => `--network-alias=${one}`),
  ]
  engine.run('create', ...into, ...more, ...createArguments(name, compose, trial))
  for (const { network, aliases } of others) {
    engine.run('network', 'connect', ...aliases.map((one) => `--alias=${one}`), named(network), named(name))
  }
  engine.run('start', named(name))
}

/**
 * Asks the service's own health check until it is content.
 * @param {Engine} engine @param {Compose} compose @param {Trial} trial @param {string} name @param {number} [patience] ms
 */
export async function untilWell(engine, compose, trial, name, patience = 120_000) {
  const [, ...test] = compose.services[name]?.healthcheck?.test ?? []
  const container = `${trial.prefix}-${name}`
  let words = ''
  for (const until = Date.now() + patience; Date.now() < until; await pause(500)) {
    const asked = engine.tries('exec', container, ...test)
    if (asked.ok) return
    words = asked.words
  }
  const log = engine.tries('logs', '--tail', '20', container).words
  throw new Error(`${name} does not become well: ${words}\n${log}`)
}

/** As people come: the edge's own check needs a program that not every image of Caddy has. @param {number} port */
async function untilOpen(port) {
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(500)) {
    const status = await new Promise((tell) => {
      const options = { rejectUnauthorized: false, timeout: 5_000 }
      const asked = get(`https://localhost:${port}/api/health/ready`, options, (answer) => {
        answer.resume()
        tell(answer.statusCode)
      })
      asked.on('error', () => tell(0))
      asked.on('timeout', () => asked.destroy())
    })
    if (status === 200) return
  }
  throw new Error('the edge does not answer')
}
