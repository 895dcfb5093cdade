import * as z from 'zod'
import { readKey } from '@/domain/encryption/keyRing'

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `a whole number from ${from} to ${to}`, abort: true })
    .transform(Number)
    .refine((value) => Number.isInteger(value) && value >= from && value <= to, {
      error: `a whole number from ${from} to ${to}`,
    })
const website = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
const database = z.url({ protocol: /^postgres(ql)?$/, error: 'an address that begins with postgres://' })
const keyBytes = (text: string) => Buffer.from(text, 'base64').length === 32
const encryptionKeys = z
  .array(
    z.string().refine((text) => readKey(text) !== null, {
      error: 'keys as id:base64 of 32 bytes, with commas between them',
    }),
  )
  .refine((texts) => new Set(texts.map((text) => readKey(text)?.id)).size === texts.length, {
    error: 'keys with an id each: two have the same',
  })
const TEXTS_ADDRESS = 'an https:// address with account, token and ?from= the sender’s number'
const list = (text: string) => text.split(',').map((part) => part.trim())

/** The variables of docs/contract.md as they are written; defaults that need no other variable. */
export const environmentSchema = z.object({
  TRS_ENV: z.enum(['demo', 'production'], 'demo or production').default('demo'),
  TRS_DATA_DIR: z.string().default('.data'),
  MEDIA_DIR: z.string().optional(),
  PORT: whole(1, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  SITE_URL: website.optional(),
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database.optional(),
  DATABASE_LISTEN_URL: database.optional(),
  DATABASE_POOL: whole(2, 100).default(20),
  DATABASE_STATEMENTS: z.enum(['named', 'unnamed'], 'named or unnamed').default('named'),
  SEED: z.enum(['demo', 'none'], 'demo or none').optional(),
  PAYLOAD_SECRET: z.string('at least 32 characters').min(32, 'at least 32 characters'),
  ENCRYPTION_KEYS: z.string().transform(list).pipe(encryptionKeys),
  BACKUP_KEY: z.string().refine(keyBytes, { error: 'base64 of 32 bytes' }).optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().transform(list).optional(),
  STRIPE_API_URL: website.optional(),
  DAILY_API_KEY: z.string().optional(),
  DAILY_API_URL: website.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'an address that begins with smtp:// or smtps://' })
    .optional(),
  SMS_URL: z
    .url({ protocol: /^https?$/, error: TEXTS_ADDRESS })
    .refine((text) => {
      const { username, password, searchParams } = new URL(text)
      return Boolean(username && password && searchParams.get('from'))
    }, TEXTS_ADDRESS)
    .optional(),
  MAIL_FROM: z.string().optional(),
  S3_ENDPOINT: website.optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: website.optional(),
  METRICS_TOKEN: z.string().min(16, 'at least 16 characters').optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
  TICK_SECONDS: whole(1, 60)
    .refine((seconds) => 60 % seconds === 0, 'a number of seconds that divides a minute, like 30')
    .default(30),
})
