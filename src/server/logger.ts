import type { Config } from 'payload'
import pino from 'pino'
import { env } from '@/server/env'

/** Fields that may name a person or open a door; they never reach a log line. */
const REDACTED = ['email', 'password', 'token', 'name', 'phone', 'cookie', 'authorization'].flatMap(
  (field) => [field, `*.${field}`, `*.*.${field}`],
)

/** One JSON object for each line, without personal data. PostgreSQL's errors lose their parameters. */
export function logger(): NonNullable<Config['logger']> {
  return {
    options: {
      level: env().LOG_LEVEL,
      redact: { paths: REDACTED, censor: '[removed]' },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: asLogged },
      // biome-ignore lint/style/noProcessEnv: which of the programs this is, said by the one that started it
      base: { service: process.env.TRS_SERVICE ?? 'web' },
    },
    destination: pino.destination({ dest: 2, sync: true }),
  }
}

/**
 * Driver errors print the values of their statement: only what kind of error it is and where it arose stays.
 */
function asLogged(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, facts } = error as { code?: unknown; constraint?: unknown; facts?: unknown }
  const isDriver = error.message.startsWith('Failed query')
  return {
    type: error.name,
    message: isDriver ? 'a statement failed' : error.message,
    ...(code ? { code } : {}),
    ...(constraint ? { constraint } : {}),
    ...(facts ? { facts } : {}),
    stack: isDriver ? undefined : error.stack,
    ...(error.cause ? { cause: asLogged(error.cause) } : {}),
  }
}
