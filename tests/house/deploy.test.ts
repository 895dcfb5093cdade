import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createArguments, readCompose } from '../../scripts/composeArgs.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

type Service = {
  image: string
  user: string
  read_only?: boolean
  cap_drop?: string[]
  cap_add?: string[]
  security_opt?: string[]
  mem_limit?: string
  pids_limit?: number
  cpus?: number
  ports?: string[]
  profiles?: string[]
  networks: string[] | Record<string, object>
  network_mode?: string
  volumes?: string[]
  command?: string[]
  healthcheck?: object
  logging?: { options: Record<string, string> }
  secrets?: (string | { source: string })[]
  environment: Record<string, string>
}
type Compose = {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean } | null>
  secrets: Record<string, { file: string }>
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose
const services = Object.entries(compose.services)
const namesOf = (networks: Service['networks'] = []) =>
  Array.isArray(networks) ? networks : Object.keys(networks)

describe('the six services', () => {
  test('are these', () => {
    const always = services.filter(([, { profiles }]) => !profiles).map(([name]) => name)
    expect(always.sort()).toEqual(['db', 'edge', 'ops', 'web-a', 'web-b', 'worker'])
  })

  test.each(services)('%s may do no more than it must', (name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: expect.stringMatching(/^\d+[mg]$/),
      pids_limit: expect.any(Number),
      cpus: expect.any(Number),
      healthcheck: expect.any(Object),
      logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
    })
    expect(Number(service.user.split(':')[0])).toBeGreaterThan(0)
    // The edge alone listens below port 1024.
    expect(service.cap_add ?? []).toEqual(name === 'edge' ? ['NET_BIND_SERVICE'] : [])
  })

  test('only the edge has ports; the dashboard one on the machine itself', () => {
    const outside = services.filter(([, { ports }]) => ports?.some((port) => !port.startsWith('127.0.0.1:')))
    expect(outside.map(([name]) => name)).toEqual(['edge'])
  })

  test('the demo has records of its own, no way out, and no key of a provider', () => {
    const demo = services.filter(([, { profiles }]) => profiles?.includes('demo'))
    expect(demo.map(([name]) => name).sort()).toEqual(
      ['demo', 'demo-db', 'demo-migrate', 'demo-seed', 'demo-worker', 'mails'].sort(),
    )
    for (const [name, { environment, secrets, volumes, networks }] of demo) {
      expect(JSON.stringify([environment, secrets]), name).not.toMatch(/stripe|daily|encryption_keys/i)
      expect(
        (volumes ?? []).filter((one) => /^(records|archive|backups|media)/.test(one)),
        name,
      ).toEqual([])
      // The tunnel alone leads anywhere: to a port of this machine.
      expect(namesOf(networks), name).toContain('demo')
    }
    expect(compose.networks.demo?.internal).toBe(true)
  })

  test('a drill reaches nothing, and reads the archive only', () => {
    expect(compose.services.drill).toMatchObject({ network_mode: 'none', networks: [], profiles: ['drill'] })
    expect(compose.services.drill?.volumes).toContain('archive:/archive:ro')
  })

  test('the edge cannot reach the database, nor the database anything outside', () => {
    const inside = (name: string) => namesOf(compose.services[name]?.networks)
    expect(inside('edge').filter((network) => inside('db').includes(network))).toEqual([])
    expect(inside('db').every((network) => compose.networks[network]?.internal)).toBe(true)
  })

  test('no secret stands in the environment: each comes as a file', () => {
    const clear = services.flatMap(([name, { environment }]) =>
      Object.keys(environment ?? {})
        .filter(
          (variable) => /(KEY|KEYS|SECRET|PASSWORD|TOKEN|_URL)$/.test(variable) && variable !== 'SITE_URL',
        )
        .map((variable) => `${name}: ${variable}`),
    )
    expect(clear).toEqual([])
  })

  test('every secret that a service names is there, and none is there for nobody', () => {
    const named = new Set(
      services
        .flatMap(([, { secrets }]) => secrets ?? [])
        .map((one) => (typeof one === 'string' ? one : one.source)),
    )
    expect([...named].sort()).toEqual(Object.keys(compose.secrets).sort())
  })
})

test('each image holds what every program asks before it begins', () => {
  const asked = ['dist/server/env.mjs', 'dist/server/encryption/refuseWrongKeys.mjs', 'scripts/run.mjs']
  const traced = read('Dockerfile')
    .split('\n')
    .filter((line) => line.includes('node scripts/traceModules.mjs'))
  expect(traced).toHaveLength(3)
  for (const line of traced) for (const file of asked) expect(line).toContain(file)
  // What scripts/settings.mjs takes from `dist` by a name made at run time, which no tracer sees.
  expect(read('scripts/settings.mjs').match(/join\(ROOT, 'dist',/g)).toHaveLength(2)
})

describe('the workflows', () => {
  test.each(['ci', 'release'])(
    '%s: every action is pinned by its commit, and permissions are said',
    (name) => {
      const text = read(`.github/workflows/${name}.yml`)
      const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
      expect(used.length).toBeGreaterThan(0)
      expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action ?? ''))).toEqual([])
      expect(parse(text)).toHaveProperty('permissions')
    },
  )
})

test('what is no part of an image is not sent to whoever builds it', () => {
  const lines = read('.dockerignore').split('\n')
  expect(lines).toContain('*')
  expect(lines.filter((line) => /^!(\.env|\.data|\.git|tests|secrets)/.test(line))).toEqual([])
})

describe('a trial on an engine without Compose', () => {
  const trial = { prefix: 'trial', secrets: '/secrets' }
  const NEEDED = ['SITE_URL', 'MAIL_FROM', 'ACME_EMAIL', 'TRS_WEB_IMAGE', 'TRS_WORKER_IMAGE', 'TRS_OPS_IMAGE']
  const filled = readCompose(Object.fromEntries(NEEDED.map((name) => [name, `a-${name}`])))

  test.each(['db', 'edge', 'ops', 'web-a', 'web-b', 'worker'])('%s is what the file says', (name) => {
    const service = compose.services[name]
    const told = createArguments(name, filled, trial)
    expect(told).toEqual(
      expect.arrayContaining([
        `--name=trial-${name}`,
        '--read-only',
        '--cap-drop=ALL',
        '--security-opt=no-new-privileges',
        `--user=${service?.user}`,
        `--memory=${service?.mem_limit}`,
        `--pids-limit=${service?.pids_limit}`,
        `--cpus=${service?.cpus}`,
      ]),
    )
    expect(told.filter((one) => one.includes('${'))).toEqual([])
    expect(told.includes('--cap-add=NET_BIND_SERVICE')).toBe(name === 'edge')
  })

  test('secrets lie where the programs look, volumes are the trial’s own, and a variable that is needed is named', () => {
    expect(createArguments('db', filled, trial)).toEqual(
      expect.arrayContaining([
        '--volume=/secrets/archive.conf:/etc/pgbackrest/conf.d/archive.conf:ro',
        '--volume=trial-records:/var/lib/postgresql',
      ]),
    )
    expect(createArguments('ops', filled, trial).slice(-5)).toEqual(compose.services.ops?.command)
    expect(() => readCompose({})).toThrow('SITE_URL: the address people use')
  })
})
