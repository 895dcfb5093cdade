import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathsBelow, ROOT, SHIPPED } from './sources'

type Cruise = {
  modules: { source: string; dependencies: { resolved: string; module: string }[] }[]
  summary: { violations: { from: string; rule: { name: string } }[]; totalCruised: number }
}

type Rules = { forbidden: { name: string }[] }

/** One bad import for each rule: the file, what it says, and the rule that must name it. */
const PLANTS: [rule: string, path: string, text: string][] = [
  ['domain-imports-only-itself', 'src/domain/toPayload.ts', "import type { Payload } from 'payload'"],
  ['domain-imports-only-itself', 'src/domain/toZod.ts', "import type { ZodType } from 'zod'"],
  ['domain-imports-only-itself', 'src/domain/toHook.ts', "import type { H } from '@/hooks/bookings/h'"],
  ['domain-imports-only-itself', 'src/domain/toTypes.ts', "import type { User } from '@/payload-types'"],
  ['domain-imports-only-itself', 'src/domain/toFiles.ts', "import { readFileSync } from 'node:fs'"],
  ['contracts-import-only-zod', 'src/contracts/toPayload.ts', "import type { Payload } from 'payload'"],
  ['contracts-no-encryption', 'src/contracts/toKeys.ts', "import type { E } from '@/domain/encryption/e'"],
  ['plumbing-looks-down', 'src/server/toHook.ts', "import type { H } from '@/hooks/bookings/h'"],
  ['plumbing-looks-down', 'src/server/toConfig.ts', "import type config from '@payload-config'"],
  ['doors-never-documents', 'endpoints/toHook.ts', "import type { H } from '@/hooks/bookings/h'"],
  ['doors-never-documents', 'endpoints/toCollection.ts', "import { C } from '@/collections/C'"],
  ['doors-never-documents', 'jobs/toAdapter.ts', "import type { A } from '@/adapters/a'"],
  ['doors-never-documents', 'endpoints/toSession.ts', "import type { S } from '@/session/s'"],
  ['endpoints-never-jobs', 'endpoints/toJob.ts', "import type { J } from '../jobs/j'"],
  ['jobs-never-endpoints', 'jobs/toEndpoint.ts', "import type { D } from '../endpoints/d'"],
  ['hooks-never-collections', 'hooks/bookings/toCollection.ts', "import type { C } from '@/collections/C'"],
  ['documents-never-up', 'hooks/bookings/toJob.ts', "import type { J } from '@/jobs/j'"],
  ['documents-never-up', 'collections/ToScreen.ts', "import type { P } from '@/portal/booking/P'"],
  ['documents-never-up', 'collections/ToAdapter.ts', "import type { A } from '@/adapters/a'"],
  ['faces-ask', 'src/portal/booking/toAdapter.ts', "import type { A } from '@/adapters/a'"],
  ['faces-ask', 'src/portal/booking/toKeys.ts', "import type { E } from '@/domain/encryption/e'"],
  ['faces-ask', 'src/portal/booking/toConfig.ts', "import type config from '@payload-config'"],
  ['faces-ask', 'src/app/(portal)/toHook.ts', "import type { H } from '@/hooks/bookings/h'"],
  ['faces-ask', 'src/admin/toDoor.ts', "import type { D } from '@/endpoints/d'"],
  ['faces-never-payload', 'src/portal/booking/toPayload.ts', "import type { Payload } from 'payload'"],
  ['faces-never-payload', 'src/admin/toPayload.ts', "import type { Payload } from 'payload'"],
  ['faces-never-sql', 'src/app/(site)/toSql.ts', "import { sql } from '@/server/sql'"],
  ['portal-never-payloadcms', 'src/ui/toPanel.ts', "import { Button } from '@payloadcms/ui'"],
  ['ui-knows-no-domain', 'src/ui/toDomain.ts', "import type { E } from '@/domain/encryption/e'"],
  ['errands-apart', 'src/portal/credits/toBooking.ts', "import type { P } from '@/portal/booking/P'"],
  ['portal-and-admin-apart', 'src/portal/booking/toAdmin.ts', "import type { B } from '@/admin/B'"],
  ['admin-apart', 'src/admin/toPortal.ts', "import type { P } from '@/portal/booking/P'"],
  ['session-never-faces', 'src/session/toScreen.ts', "import type { P } from '@/portal/booking/P'"],
  ['sources-never-tests', 'src/server/toTest.ts', "import type { T } from '@tests/support/t'"],
  ['ships-without-dev-dependencies', 'src/server/toDev.ts', "import { test } from 'vitest'"],
  ['resolvable', 'src/server/toNowhere.ts', "import { nothing } from '@/server/nowhere'"],
  ['no-circular', 'src/domain/one.ts', "import type { Two } from './two'\nexport type One = Two"],
]

/** What the plants point at, and imports that are allowed. */
const NEIGHBOURS: Record<string, string> = {
  'src/domain/rule.ts':
    "import { createHash } from 'node:crypto'\nimport { Temporal } from 'temporal-polyfill'",
  'src/domain/two.ts': "import type { One } from '@/domain/one'\nexport type Two = One",
  'src/domain/encryption/e.ts': 'export type E = string',
  'src/contracts/c.ts': "import * as z from 'zod'\nimport type { E } from '../domain/rule'",
  'src/adapters/a.ts': 'export type A = string',
  'src/server/sql.ts': 'export const sql = 1',
  'src/session/s.ts': "import config from '@payload-config'\nexport type S = typeof config",
  'src/payload-types.ts': 'export type User = string',
  'src/portal/booking/P.ts': "import type { S } from '@/session/s'\nexport type P = S",
  'src/admin/B.ts': "import { Button } from '@payloadcms/ui'\nexport type B = typeof Button",
  'src/app/(payload)/page.ts': "import config from '@payload-config'\nimport type { Payload } from 'payload'",
  'collections/C.ts': "import type { H } from '@/hooks/bookings/h'\nexport type C = H",
  'hooks/bookings/h.ts': "import type { Payload } from 'payload'\nexport type H = Payload",
  'endpoints/d.ts': "import type { Payload } from 'payload'\nexport type D = Payload",
  'jobs/j.ts': 'export type J = string',
  'tests/support/t.ts': 'export type T = string',
  'payload.config.ts':
    "import type { C } from '@/collections/C'\nimport '@/endpoints/d'\nexport default {} as C",
}

const cruise = async (root: string, report: string): Promise<Cruise> => {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const places = SHIPPED.filter((place) => existsSync(join(root, place)))
  const asked = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', '--output-to', report]
  // The exit code is the number of violations; the report says which, and is not there if it broke.
  await promisify(execFile)(process.execPath, [program, ...asked, ...places], { cwd: root }).catch(() => {})
  return JSON.parse(readFileSync(report, 'utf8')) as Cruise
}

const resolvedIn = ({ modules }: Cruise) =>
  modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved))

describe('the layers', { timeout: 60_000 }, () => {
  let root: string
  let planted: Cruise

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'trs-layers-'))
    for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
      cpSync(join(ROOT, name), join(root, name))
    }
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    const files = [...Object.entries(NEIGHBOURS), ...PLANTS.map(([, path, text]) => [path, text] as const)]
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), `${text}\nexport const here = true\n`)
    }
    planted = await cruise(root, join(root, 'planted.json'))
  }, 60_000)

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test.each(PLANTS)('%s catches %s', (rule, path) => {
    const named = planted.summary.violations
      .filter(({ from }) => from === path)
      .map((found) => found.rule.name)
    expect(named).toContain(rule)
  })

  test('an import that is allowed is not named', () => {
    const named = planted.summary.violations.map(({ from }) => from)
    expect(named.filter((from) => from in NEIGHBOURS)).toEqual([])
  })

  test('every rule has its plant', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as Rules
    const unplanted = forbidden.filter(({ name }) => !PLANTS.some(([rule]) => rule === name))
    expect(unplanted).toEqual([])
  })

  test('the project keeps every rule, and every file of it was looked at', async () => {
    const found = await cruise(ROOT, join(root, 'project.json'))
    expect(found.summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([])
    expect(found.summary.totalCruised).toBeGreaterThan(0)
    const seen = found.modules.map(({ source }) => source)
    expect(pathsBelow(SHIPPED).filter((path) => !seen.includes(path))).toEqual([])
  })

  test('a package is followed to where it is installed', () => {
    expect(resolvedIn(planted).filter((path) => path.includes('node_modules/payload/'))).not.toEqual([])
  })
})
