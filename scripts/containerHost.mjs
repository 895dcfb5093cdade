import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { create, untilWell } from './containerTrial.mjs'
import { ROOT } from './root.mjs'

/** @typedef {import('./containerTrial.mjs').Engine} Engine */

export const SERVICES = ['web-a', 'web-b', 'worker', 'ops']
export const KINDS = ['web', 'worker', 'ops']
export const SCHEMA = 'schema_from=20260101_000000_a\nschema_to=20261231_000000_z\n'
const REPOSITORY = 'practice/trs'

/** An image by digest, as a manifest names it. @param {string} kind @param {string} letter */
export const imageOf = (kind, letter) => `ghcr.io/${REPOSITORY}/${kind}@sha256:${letter.repeat(64)}`

/** A host's folder, and containers of version a. @param {import('./containerTrial.mjs').Whole} running */
export async function releaseHostOf({ engine, compose, trial, port, folder }) {
  const root = join(folder, 'host')
  for (const name of ['deploy', 'bin', 'secrets', 'releases'])
    mkdirSync(join(root, name), { recursive: true })
  cpSync(join(ROOT, 'deploy', 'release.sh'), join(root, 'deploy', 'release.sh'))
  cpSync(join(trial.secrets, 'encryption_keys'), join(root, 'secrets', 'encryption_keys'))
  writeFileSync(join(root, '.env'), `SITE_URL=https://localhost:${port}\nTRS_REPOSITORY=${REPOSITORY}\n`)
  writeFileSync(join(root, 'docker-compose.yml'), '')
  /** @type {Record<string, string>} */
  const images = {}
  for (const kind of KINDS) {
    const image = compose.services[kind === 'web' ? 'web-a' : kind]?.image ?? ''
    for (const letter of ['a', 'b', 'c']) images[imageOf(kind, letter)] = image
    // An image without our programs, and one whose program is another: it runs, and is never well.
    images[imageOf(kind, 'd')] = compose.services.edge?.image ?? ''
    images[imageOf(kind, 'e')] = compose.services.worker?.image ?? ''
  }
  writeFileSync(join(root, 'trial.json'), JSON.stringify({ trial, compose, images }))
  const stubs = {
    docker: `exec ${process.execPath} ${join(ROOT, 'scripts', 'containerDocker.mjs')} "$@"`,
    cosign: '[ -z "$OFFLINE$REFUSES" ]',
    timedatectl: 'echo yes',
    // The edge's certificate is of an authority of its own; without a network this machine alone answers.
    curl: '[[ -z "$OFFLINE" || $* == *:127.0.0.1* ]] && [ "$FAILS" != smoke ] &&\n  exec env PATH="$REAL_PATH" curl --insecure "$@"',
  }
  for (const [name, line] of Object.entries(stubs)) {
    writeFileSync(join(root, 'bin', name), `#!/usr/bin/env bash\n${line}\n`)
    chmodSync(join(root, 'bin', name), 0o755)
  }
  const current = KINDS.map((kind) => `${kind}=${imageOf(kind, 'a')}\n`).join('')
  writeFileSync(join(root, 'releases', 'current'), `version=v1.0.0\n${current}${SCHEMA}`)
  for (const service of SERVICES) {
    const label = `--label=trs.image=${imageOf(service.replace(/-[ab]$/, ''), 'a')}`
    engine.run('rm', '-f', '-t', '0', `${trial.prefix}-${service}`)
    create(engine, compose, trial, service, [label])
    await untilWell(engine, compose, trial, service)
  }
  return hostOf({ engine, trial, port, root })
}

/** @param {{ engine: Engine, trial: { prefix: string }, port: number, root: string }} host */
function hostOf({ engine, trial, port, root }) {
  const log = () => {
    const file = join(root, 'releases', 'log')
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  return {
    root,
    log,
    /** @param {string} service */
    serves: (service) =>
      engine.run(
        'inspect',
        '--format',
        '{{ index .Config.Labels "trs.image" }}',
        `${trial.prefix}-${service}`,
      ),
    answers: async () => {
      const answers = spawn('curl', ['-sfk', '-o', '/dev/null', `https://localhost:${port}/api/health/ready`])
      return (await once(answers, 'close'))[0] === 0
    },
    /**
     * Calls the script; killed by force once a step has begun, and waited for until all is put right.
     * @param {string[]} args @param {{ killedAt?: string, trouble?: Record<string, string> }} [how]
     */
    call: async (args, { killedAt, trouble = {} } = {}) => {
      const before = log().length
      const path = process.env.PATH ?? ''
      const child = spawn(join(root, 'deploy', 'release.sh'), args, {
        cwd: root,
        env: {
          ...process.env,
          ...{ OFFLINE: '', REFUSES: '', FAILS: '', ...trouble },
          REAL_PATH: path,
          PATH: `${join(root, 'bin')}:${path}`,
          DOCKER_TRIAL: join(root, 'trial.json'),
        },
        stdio: ['ignore', 'ignore', 'ignore'],
      })
      const ended = once(child, 'close')
      const begun = () => log().slice(before).includes(` ${killedAt}\n`)
      if (killedAt) {
        while (!begun() && child.exitCode === null) await pause(20)
        await pause(300)
        child.kill('SIGKILL')
      }
      const [code] = await ended
      for (
        const until = Date.now() + 240_000;
        existsSync(join(root, 'releases', 'pending'));
        await pause(200)
      )
        if (Date.now() > until) throw new Error(`nothing puts it right: ${log().slice(-1500)}`)
      // What a killed script had begun may still be at it, and keeps the lock until then.
      spawnSync('flock', ['--timeout', '240', join(root, 'releases', 'lock'), 'true'])
      appendFileSync(join(root, 'releases', 'log'), '--\n')
      return /** @type {number | null} */ (code)
    },
  }
}
