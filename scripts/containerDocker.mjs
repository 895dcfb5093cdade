import { readFileSync } from 'node:fs'
import { createArguments } from './composeArgs.mjs'
import { create, untilWell } from './containerTrial.mjs'
import { engineHere } from './engine.mjs'

/**
 * `docker` as deploy/release.sh calls it, on an engine without Compose: what it asks of a project is done to the
 * containers of a trial (`scripts/containerRelease.mjs` says which, in the file that DOCKER_TRIAL names). Images by
 * digest stand for local ones; nothing is pulled.
 */
const { trial, compose, images } = JSON.parse(readFileSync(process.env.DOCKER_TRIAL ?? '', 'utf8'))
const engine = engineHere()
if (!engine) throw new Error('no engine')
const [first = '', ...rest] = process.argv.slice(2)
const named = (/** @type {string} */ service) => `${trial.prefix}-${service}`
/** Which image a release names for a service. @param {string} service */
const wantedFor = (service) => process.env[`TRS_${service.replace(/-[ab]$/, '').toUpperCase()}_IMAGE`] ?? ''
/** @param {string} service */
const servedBy = (service) =>
  engine.tries('inspect', '--format', '{{ index .Config.Labels "trs.image" }}', named(service))
/** The compose file with one service on the image that is asked for. @param {string} service */
const withImage = (service) => {
  const image = images[wantedFor(service)]
  if (!image) throw new Error(`no such image: ${wantedFor(service)}`)
  return { ...compose, services: { ...compose.services, [service]: { ...compose.services[service], image } } }
}

/** @type {Record<string, (words: string[]) => void | Promise<void>>} */
const PROJECT = {
  ps: (words) => {
    const { ok, words: image } = servedBy(words.at(-1) ?? '')
    if (ok) console.log(image)
  },
  stop: (words) => {
    const service = words.at(-1) ?? ''
    for (const { command } of compose.services[service].pre_stop ?? [])
      engine.tries('exec', named(service), ...command)
    engine.tries('stop', named(service))
  },
  up: async (words) => {
    const service = words.at(-1) ?? ''
    const wanted = wantedFor(service)
    const runs = engine.tries('inspect', '--format', '{{ .State.Running }}', named(service)).words === 'true'
    const changed = withImage(service)
    if (!runs || servedBy(service).words !== wanted) {
      engine.tries('rm', '-f', '-t', '0', named(service))
      create(engine, changed, trial, service, [`--label=trs.image=${wanted}`])
    }
    await untilWell(engine, changed, trial, service, 60_000)
  },
  exec: ([, service = '', ...command]) => {
    engine.run('exec', named(service), ...command)
  },
  run: (words) => {
    if (process.env.FAILS === 'backup' && words.includes('keepBackups')) throw new Error('told to fail')
    const command = words.slice(words.indexOf('ops') + 1)
    const changed = withImage('ops')
    const args = createArguments('ops', changed, trial).filter((one) => !one.startsWith('--name='))
    const image = args.indexOf(changed.services.ops.image)
    const env = words.includes('--env') ? [`--env=${words[words.indexOf('--env') + 1]}`] : []
    engine.run('run', '--rm', `--network=${named('back')}`, ...env, ...args.slice(0, image + 1), ...command)
  },
}

/** @type {Record<string, () => void | Promise<void>>} */
const COMMANDS = {
  info: () => console.log(process.cwd()),
  pull: () => {
    if (process.env.OFFLINE) throw new Error('no network')
    if (!images[rest.at(-1) ?? '']) throw new Error('no such image')
  },
  image: () => {
    for (const one of rest.filter((word) => word.includes('@')))
      console.log(engine.run('image', 'inspect', '--format', '{{ .Size }}', images[one] ?? one))
  },
  compose: () => {
    const [program = '', ...words] = rest.slice(4)
    const act = PROJECT[program]
    if (!act) throw new Error(`not known here: compose ${program}`)
    return act(words)
  },
}
await COMMANDS[first]?.()
