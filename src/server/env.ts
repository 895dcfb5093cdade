import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type * as z from 'zod'
import { environmentSchema } from './environmentSchema'

type Source = Record<string, string | undefined>
type Problem = { name: string; message: string }

/** What was wrong with the environment: one line for each variable, never a value of one. */
export class EnvironmentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ name, message }) => `${name}: ${message}`).join('\n'))
    this.name = 'EnvironmentError'
  }
}

/** May also come from the file named by `<NAME>_FILE`. */
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_LISTEN_URL',
  'PAYLOAD_SECRET',
  'ENCRYPTION_KEYS',
  'BACKUP_KEY',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'DAILY_API_KEY',
  'SMTP_URL',
  'SMS_URL',
  'S3_SECRET_ACCESS_KEY',
  'METRICS_TOKEN',
] as const

/** In production no mock twin serves, and nothing is made up that a practice must choose itself. */
const NEEDED_IN_PRODUCTION = [
  'SITE_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'DAILY_API_KEY',
  'SMTP_URL',
  'MAIL_FROM',
] as const

/** Every secret that the demo makes for itself begins so; production refuses them. */
const DEMO_SECRET = /^demo[-_/]/

type Parsed = z.output<typeof environmentSchema>

/** The environment as the application reads it: checked, with its defaults. */
export type Env = Parsed & { SITE_URL: string; SEED: 'demo' | 'none'; MAIL_FROM: string; MEDIA_DIR: string }

/**
 * Checks the variables of docs/contract.md. An empty variable counts as absent.
 * @throws EnvironmentError naming every variable that is wrong
 */
export function readEnv(source: Source, readFile: (path: string) => string = readText): Env {
  const { values, problems } = withFiles(source, readFile)
  const parsed = environmentSchema.safeParse(values)
  if (!parsed.success) {
    throw new EnvironmentError([...problems, ...parsed.error.issues.map((issue) => problemOf(issue, values))])
  }
  if (parsed.data.TRS_ENV === 'production') problems.push(...refusedInProduction(parsed.data))
  // Without it every event of the provider would be refused, and nobody told.
  else if (parsed.data.STRIPE_SECRET_KEY && !parsed.data.STRIPE_WEBHOOK_SECRET) {
    problems.push({ name: 'STRIPE_WEBHOOK_SECRET', message: 'is needed with STRIPE_SECRET_KEY' })
  }
  problems.push(...halfABucket(parsed.data))
  if (problems.length > 0) throw new EnvironmentError(problems)
  return withDefaults(parsed.data)
}

let known: Env | undefined

/** The environment of this program, read at the first call. @throws EnvironmentError */
export function env(): Env {
  known ??= readEnv(process.env)
  return known
}

const readText = (path: string) => readFileSync(path, 'utf8')

function withFiles(source: Source, readFile: (path: string) => string) {
  const problems: Problem[] = []
  const values: Source = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`]
    if (!file) continue
    if (values[name]) problems.push({ name, message: `set together with ${name}_FILE; keep one` })
    try {
      values[name] = readFile(file).trim()
    } catch {
      problems.push({ name: `${name}_FILE`, message: 'the file cannot be read' })
    }
  }
  return { values, problems }
}

function problemOf(issue: z.core.$ZodIssue, values: Source): Problem {
  const name = String(issue.path[0])
  return { name, message: values[name] === undefined ? 'is missing' : `must be ${issue.message}` }
}

/** What a bucket needs; a half of it would lose what editors upload. */
const OF_A_BUCKET = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

function halfABucket(parsed: Parsed): Problem[] {
  if (!OF_A_BUCKET.some((name) => parsed[name])) return []
  const missing = OF_A_BUCKET.filter((name) => !parsed[name])
  return missing.map((name) => ({ name, message: 'is needed with the other S3_* variables' }))
}

function withDefaults(parsed: Parsed): Env {
  return {
    ...parsed,
    MEDIA_DIR: resolve(parsed.MEDIA_DIR ?? join(parsed.TRS_DATA_DIR, 'media')),
    SITE_URL: (parsed.SITE_URL ?? `http://localhost:${parsed.PORT}`).replace(/\/+$/, ''),
    SEED: parsed.SEED ?? (parsed.TRS_ENV === 'demo' ? 'demo' : 'none'),
    MAIL_FROM: parsed.MAIL_FROM ?? 'Practice <practice@demo.test>',
  }
}

function refusedInProduction(parsed: Parsed) {
  const problems: Problem[] = []
  for (const name of NEEDED_IN_PRODUCTION) {
    if (!parsed[name]) problems.push({ name, message: 'is needed where TRS_ENV=production' })
  }
  for (const name of ['PAYLOAD_SECRET', 'METRICS_TOKEN', 'BACKUP_KEY'] as const) {
    if (DEMO_SECRET.test(parsed[name] ?? '')) problems.push({ name, message: 'a secret of the demo' })
  }
  if (parsed.ENCRYPTION_KEYS.some((text) => DEMO_SECRET.test(text.split(':')[1] ?? ''))) {
    problems.push({ name: 'ENCRYPTION_KEYS', message: 'a key of the demo' })
  }
  if (parsed.SEED === 'demo')
    problems.push({ name: 'SEED', message: 'the demo accounts have no place in production' })
  if (parsed.SITE_URL?.startsWith('http:') && !/\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(parsed.SITE_URL)) {
    problems.push({ name: 'SITE_URL', message: 'sessions travel over https only' })
  }
  return problems
}
