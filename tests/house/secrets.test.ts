import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from './sources'

type Report = { filePath: string; messages: { ruleId: string }[] }[]

const hex = (bytes: number) => randomBytes(bytes).toString('hex')
const base64 = (bytes: number) => randomBytes(bytes).toString('base64')

/** Each secret is put together here, when the test runs, so that this file holds none. */
const SECRETS: Record<string, string> = {
  'stripe-live.ts': `const key = '${'sk_'}live_${hex(12)}'`,
  'stripe-test.md': `use \`${'sk_'}test_${hex(12)}\``,
  'stripe-restricted.yml': `key: ${'rk_'}live_${hex(12)}`,
  'stripe-webhook.ts': `const secret = '${'whsec_'}${hex(16)}'`,
  'daily.sh': `export DAILY_API_KEY${'='}${hex(32)}`,
  'daily.ts': `const dailyApiKey ${'='} '${hex(32)}'`,
  'keys.yml': `ENCRYPTION_KEYS: "1:${base64(32)}"`,
  'two-keys.ts': `const keys = '7:${base64(32)},8:${base64(32)}'`,
  '.env.example': `PAYLOAD_SECRET${'='}${hex(24)}`,
  'payload.json': `{ "PAYLOAD_SECRET"${':'} "${randomBytes(24).toString('base64url')}" }`,
  'backup.sh': `BACKUP_KEY${'='}${base64(32)}`,
  'short.pem': `-----BEGIN ${'PRIVATE'} KEY-----\nMC4CAQAwBQYDK2VwBCIEI${base64(24)}\n`,
  'database.ts': `const url = 'postgres://trs:${hex(8)}@db.example.org:5432/trs'`,
}

/** What must stay sayable: names, empty values, placeholders, code that reads or makes a secret. */
const HARMLESS = {
  'harmless.env': 'PAYLOAD_SECRET=\nENCRYPTION_KEYS=\nSTRIPE_WEBHOOK_SECRET=<from the dashboard>\n',
  'harmless.ts': 'const a = { PAYLOAD_SECRET: z.string().min(32), DAILY_API_KEY: generateSecret() }\n',
  'demo.env': 'PAYLOAD_SECRET=demo-known-to-everybody-and-refused-in-production\n',
  'demo-keys.env': `ENCRYPTION_KEYS=1:demo/${'0'.repeat(38)}=\nBACKUP_KEY=demo/${'0'.repeat(38)}=\n`,
  'harmless.md': 'Keys look like `1:base64,2:base64`, `sk_live_…` and `whsec_…`.\n',
}

/** Reads the report from a file: through a pipe, a long one arrives cut off. */
const secretlint = async (root: string, report: string): Promise<Report> => {
  const program = join(ROOT, 'node_modules/secretlint/bin/secretlint.js')
  const asked = [program, '--format', 'json', '--maskSecrets', '--output', report, '**/*']
  // It leaves with 1 when it finds something; the report says what, and is not there if it broke.
  await promisify(execFile)(process.execPath, asked, { cwd: root }).catch(() => {})
  return JSON.parse(readFileSync(report, 'utf8')) as Report
}

describe('secrets', { timeout: 60_000 }, () => {
  let root: string
  let reports: string
  let found: string[]

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'trs-secrets-'))
    reports = mkdtempSync(join(tmpdir(), 'trs-reports-'))
    for (const name of ['.secretlintrc.json', '.secretlintignore']) cpSync(join(ROOT, name), join(root, name))
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'))
    for (const [name, text] of Object.entries({ ...SECRETS, ...HARMLESS })) {
      writeFileSync(join(root, name), `${text}\n`)
    }
    const report = await secretlint(root, join(reports, 'planted.json'))
    found = report.filter((file) => file.messages.length > 0).map((file) => file.filePath)
  }, 60_000)

  afterAll(() => {
    for (const folder of [root, reports]) rmSync(folder, { recursive: true, force: true })
  })

  test.each(Object.keys(SECRETS))('a secret in %s is found', (name) => {
    expect(found.filter((path) => path.endsWith(`/${name}`))).toHaveLength(1)
  })

  test.each(Object.keys(HARMLESS))('%s, which only speaks of secrets, passes', (name) => {
    expect(found.filter((path) => path.endsWith(`/${name}`))).toEqual([])
  })
})
