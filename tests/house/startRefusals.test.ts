import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { EnvironmentError, readEnv } from '@/server/env'
import { environmentSchema } from '@/server/environmentSchema'

const DEMO = {
  DATABASE_URL: 'postgres://trs_app:secret@127.0.0.1:5433/trs',
  PAYLOAD_SECRET: 'demo-0123456789abcdef0123456789abcdef',
  ENCRYPTION_KEYS: `1:demo/${Buffer.alloc(32).toString('base64').slice(5)}`,
}
const key = (id: number, byte: number) => `${id}:${Buffer.alloc(32, byte).toString('base64')}`
const PRODUCTION = {
  ...DEMO,
  TRS_ENV: 'production',
  SITE_URL: 'https://practice.example',
  PAYLOAD_SECRET: 'x'.repeat(40),
  ENCRYPTION_KEYS: [key(2, 2), key(1, 1)].join(),
  STRIPE_SECRET_KEY: 'stripe',
  STRIPE_WEBHOOK_SECRET: 'new,old',
  DAILY_API_KEY: 'daily',
  SMTP_URL: 'smtps://mail.example',
  MAIL_FROM: 'practice@practice.example',
}

function problemsOf(source: Record<string, string | undefined>) {
  try {
    readEnv(source, () => 'from a file\n')
  } catch (refusal) {
    if (refusal instanceof EnvironmentError) return refusal.problems.map((problem) => problem.name)
    throw refusal
  }
  return []
}

function messageOf(source: Record<string, string | undefined>) {
  try {
    readEnv(source)
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : ''
  }
  return 'accepted'
}

test('the demo needs a database, a secret and a key, the rest has defaults', () => {
  expect(readEnv(DEMO)).toMatchObject({
    TRS_ENV: 'demo',
    PORT: 3000,
    HOST: '127.0.0.1',
    SITE_URL: 'http://localhost:3000',
    TRS_DATA_DIR: '.data',
    SEED: 'demo',
    LOG_LEVEL: 'info',
    TICK_SECONDS: 30,
  })
  expect(problemsOf({})).toEqual(['DATABASE_URL', 'PAYLOAD_SECRET', 'ENCRYPTION_KEYS'])
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PORT', 'http'],
  ['PORT', ' '],
  ['TRS_ENV', 'staging'],
  ['SEED', 'yes'],
  ['SITE_URL', 'practice.example'],
  ['SITE_URL', 'ftp://practice.example'],
  ['DATABASE_URL', 'mysql://localhost/trs'],
  ['DATABASE_OWNER_URL', 'localhost'],
  ['DATABASE_LISTEN_URL', 'http://localhost'],
  ['PAYLOAD_SECRET', 'short'],
  ['ENCRYPTION_KEYS', '1:c2hvcnQ='],
  ['ENCRYPTION_KEYS', Buffer.alloc(32).toString('base64')],
  ['ENCRYPTION_KEYS', `${key(1, 1)},`],
  ['ENCRYPTION_KEYS', `${key(1, 1)},${key(1, 2)}`],
  ['ENCRYPTION_KEYS', key(0, 1)],
  ['ENCRYPTION_KEYS', key(4_294_967_296, 1)],
  ['BACKUP_KEY', 'c2hvcnQ='],
  ['SMTP_URL', 'mail.example'],
  ['SMS_URL', 'https://api.twilio.com/?from=%2B4930'],
  ['STRIPE_API_URL', 'stripe'],
  ['METRICS_TOKEN', 'short'],
  ['DATABASE_POOL', '1'],
  ['DATABASE_STATEMENTS', 'some'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['LOG_LEVEL', 'loud'],
  ['TICK_SECONDS', '7'],
])('%s is refused as %j, by its name', (name, value) => {
  expect(problemsOf({ ...DEMO, [name]: value })).toEqual([name])
  expect(messageOf({ ...DEMO, [name]: value })).toMatch(new RegExp(`^${name}: must be [^,]`))
})

test('a refusal never repeats a secret', () => {
  const values = {
    PAYLOAD_SECRET: 'guess-me',
    ENCRYPTION_KEYS: '1:guess-me',
    SMTP_URL: 'guess-me',
    BACKUP_KEY: 'guess-me',
  }
  const message = messageOf({ DATABASE_URL: 'mysql://guess-me', METRICS_TOKEN: 'guess-me', ...values })
  expect(message.split('\n')).toHaveLength(6)
  expect(message).not.toContain('guess-me')
})

test('a half of a bucket is refused by what is missing', () => {
  expect(problemsOf({ ...DEMO, S3_BUCKET: 'pictures', S3_ACCESS_KEY_ID: 'id' })).toEqual([
    'S3_ENDPOINT',
    'S3_SECRET_ACCESS_KEY',
  ])
})

test('a Stripe key without the secret of its events is refused, in a demo too', () => {
  expect(problemsOf({ ...DEMO, STRIPE_SECRET_KEY: 'stripe' })).toEqual(['STRIPE_WEBHOOK_SECRET'])
  expect(problemsOf({ ...DEMO, STRIPE_SECRET_KEY: 'stripe', STRIPE_WEBHOOK_SECRET: 'hook' })).toEqual([])
})

test('an empty variable counts as absent', () => {
  const read = readEnv({ ...DEMO, PORT: '', SMTP_URL: '' })
  expect([read.PORT, read.SMTP_URL]).toEqual([3000, undefined])
})

test('the site address keeps no slash at its end and follows the port', () => {
  expect(readEnv({ ...DEMO, SITE_URL: 'http://localhost:4000/' }).SITE_URL).toBe('http://localhost:4000')
  expect(readEnv({ ...DEMO, PORT: '4001' }).SITE_URL).toBe('http://localhost:4001')
})

describe('a secret in a file', () => {
  test('is read without the line end', () => {
    const { PAYLOAD_SECRET: _, ...rest } = DEMO
    const files = (path: string) => (path === '/run/secret' ? `${'y'.repeat(32)}\n` : '')
    expect(readEnv({ ...rest, PAYLOAD_SECRET_FILE: '/run/secret' }, files).PAYLOAD_SECRET).toBe(
      'y'.repeat(32),
    )
  })

  test('is refused when it cannot be read, or when the variable is set as well', () => {
    expect(problemsOf({ ...DEMO, METRICS_TOKEN_FILE: '/a', METRICS_TOKEN: 'z'.repeat(20) })).toContain(
      'METRICS_TOKEN',
    )
    expect(() => readEnv({ ...DEMO, SMTP_URL_FILE: '/there/is/none' })).toThrow('SMTP_URL_FILE: ')
  })
})

describe('production', () => {
  test('starts with everything a practice must choose itself', () => {
    expect(readEnv(PRODUCTION)).toMatchObject({ SEED: 'none', STRIPE_WEBHOOK_SECRET: ['new', 'old'] })
  })

  test.each([
    'SITE_URL',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
    'DAILY_API_KEY',
    'SMTP_URL',
    'MAIL_FROM',
  ])('needs %s: no mock twin serves there', (name) => {
    expect(problemsOf({ ...PRODUCTION, [name]: undefined })).toEqual([name])
  })

  test('refuses the secret of the demo, the demo accounts and sessions over plain http', () => {
    expect(problemsOf({ ...PRODUCTION, PAYLOAD_SECRET: DEMO.PAYLOAD_SECRET })).toEqual(['PAYLOAD_SECRET'])
    const { ENCRYPTION_KEYS } = DEMO
    expect(problemsOf({ ...PRODUCTION, ENCRYPTION_KEYS })).toEqual(['ENCRYPTION_KEYS'])
    expect(problemsOf({ ...PRODUCTION, ENCRYPTION_KEYS: undefined })).toEqual(['ENCRYPTION_KEYS'])
    const one = { ENCRYPTION_KEYS: `${key(2, 2)},${ENCRYPTION_KEYS}` }
    expect(problemsOf({ ...PRODUCTION, ...one })).toEqual(['ENCRYPTION_KEYS'])
    expect(problemsOf({ ...PRODUCTION, SEED: 'demo' })).toEqual(['SEED'])
    expect(problemsOf({ ...PRODUCTION, SITE_URL: 'http://practice.example' })).toEqual(['SITE_URL'])
    expect(problemsOf({ ...PRODUCTION, SITE_URL: 'http://localhost:3000' })).toEqual([])
  })
})

test('.env.example names every variable, and is itself a good environment', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'))
  expect(Object.keys(example).sort()).toEqual(Object.keys(environmentSchema.shape).sort())
  expect(problemsOf({ ...example, ...DEMO })).toEqual([])
})
