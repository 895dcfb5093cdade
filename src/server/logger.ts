import type { Config } from 'payload'
import pino, { type LogFn, type Logger } from 'pino'
import { env } from '@/server/env'
import { requestId } from '@/server/requestId'
import { serviceName } from '@/server/serviceName'

/** Fields that may name a person or open a door; they never reach a log line. */
const REDACTED = ['email', 'password', 'token', 'name', 'phone', 'cookie', 'authorization'].flatMap(
  // At the top `name` is the logger's own.
  (field) => [...(field === 'name' ? [] : [field]), `*.${field}`, `*.*.${field}`],
)

/**
 * One JSON object for each line, with the id of the request behind it, without personal data. PostgreSQL's
 * errors lose their parameters.
 */
export function logger(): NonNullable<Config['logger']> {
  return {
    options: {
      level: env().LOG_LEVEL,
      redact: { paths: REDACTED, censor: '[removed]' },
      formatters: { level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: asLogged },
      hooks: { logMethod: withOwnWords },
      mixin: () => ({ requestId: requestId() }),
      base: { service: serviceName() },
    },
    destination: pino.destination({ dest: 2, sync: true }),
  }
}

const SQLSTATE = /^[0-9A-Z]{5}$/

/**
 * Where an error is logged without words, pino takes its message: ours are chosen, never the driver's.
 * Payload's own refusals are answers, not faults; what they say may quote whoever asked.
 */
function withOwnWords(this: Logger, [first, ...rest]: unknown[], method: LogFn): void {
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
  if (!(error instanceof Error) || rest.length > 0) {
    method.apply(this, [first, ...rest] as never)
    return
  }
  const { status, isPublic } = error as { status?: unknown; isPublic?: unknown }
  if (typeof status === 'number' && status < 500 && isPublic !== false) {
    this.info({ status }, 'refused')
    return
  }
  const words = (first as { msg?: unknown }).msg ?? asLogged(error).message
  method.apply(this, [{ ...(first instanceof Error ? {} : (first as object)), err: error }, words] as never)
}

/**
 * Driver errors print the values of their statement: only what kind of error it is and where it arose stays.
 */
function asLogged(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, facts } = error as { code?: unknown; constraint?: unknown; facts?: unknown }
  // What PostgreSQL says quotes values too: its code tells enough.
  const isDriver = error.message.startsWith('Failed query') || SQLSTATE.test(String(code ?? ''))
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
