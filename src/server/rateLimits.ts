import { createHmac } from 'node:crypto'
import type { Payload } from 'payload'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { DomainError } from '@/domain/errors'
import { type PracticeMode, practiceMode } from '@/server/practiceMode'

type Limit = { points: number; seconds: number; byAddress?: true }

/** What is counted, how often it may happen, and whether an internet address is part of its key. */
const LIMITS = {
  /** Sign-ins tried from one address, right or wrong. */
  'login-ip': { points: 20, seconds: 60, byAddress: true },
  /** Wrong passwords for one account from one address: others sign in to it undisturbed. */
  'login-account': { points: 5, seconds: 60, byAddress: true },
  /** Beyond this, even the right password is answered like a wrong one from there. */
  'login-lock': { points: 10, seconds: 900, byAddress: true },
  /** Wrong passwords for one account from everywhere; addresses its owner has used before stay open. */
  'login-cap': { points: 100, seconds: 3600 },
  /** Wrong codes after the right password, from everywhere: nobody tries a million of them. */
  'factor-cap': { points: 20, seconds: 86_400 },
  /** Changes of one's own second factors, and codes tried to confirm one. */
  factor: { points: 10, seconds: 60 },
  forgot: { points: 3, seconds: 3600 },
  'forgot-ip': { points: 30, seconds: 3600, byAddress: true },
  /** Each sends a mail to an address that somebody typed: nobody is written to without end. */
  'sign-up': { points: 5, seconds: 3600 },
  'sign-up-ip': { points: 20, seconds: 3600, byAddress: true },
  'token-ip': { points: 20, seconds: 60, byAddress: true },
  password: { points: 5, seconds: 60 },
  booking: { points: 10, seconds: 60 },
  /** Consents, copies of the own record, erasure, restriction and correction. */
  rights: { points: 10, seconds: 3600 },
  message: { points: 30, seconds: 60 },
  /** Enquiries from one address, and from everywhere: a practice answers them by hand. */
  'enquiry-ip': { points: 5, seconds: 3600, byAddress: true },
  enquiry: { points: 200, seconds: 3600 },
  /** Times kept for visitors from one address: at most ten hours of somebody's calendar in a day. */
  'reservation-ip': { points: 20, seconds: 86_400, byAddress: true },
  checkout: { points: 10, seconds: 60 },
  'api-session': { points: 300, seconds: 60 },
  'api-ip': { points: 300, seconds: 60, byAddress: true },
} satisfies Record<string, Limit>

export type LimitName = keyof typeof LIMITS

/** One household of testers shares one address. */
const DEMO_FACTOR = 100

const limiters = new WeakMap<Payload, Map<string, RateLimiterPostgres>>()

/**
 * Counts one more of `name` for `key`, in PostgreSQL: every process counts together, and a restart forgets
 * nothing.
 * @throws DomainError rate_limited when that was one too many
 */
export async function limit(payload: Payload, name: LimitName, key: string): Promise<void> {
  try {
    await limiterOf(payload, name).consume(sealed(payload, name, key))
  } catch (spent) {
    if (spent instanceof Error) throw spent
    throw tooMany((spent as RateLimiterRes).msBeforeNext)
  }
}

/** Counts one more without refusing. @returns whether that was one too many */
export async function count(payload: Payload, name: LimitName, key: string): Promise<boolean> {
  const limiter = limiterOf(payload, name)
  return (await limiter.penalty(sealed(payload, name, key))).consumedPoints > limiter.points
}

/** Takes back one that was counted. */
export async function uncount(payload: Payload, name: LimitName, key: string): Promise<void> {
  await limiterOf(payload, name).reward(sealed(payload, name, key))
}

/**
 * Whether `name` is used up for `key`: milliseconds until it is not, or null while it is not. Counts nothing.
 */
export async function spentFor(payload: Payload, name: LimitName, key: string): Promise<number | null> {
  const limiter = limiterOf(payload, name)
  const found = await limiter.get(sealed(payload, name, key))
  return found && found.consumedPoints >= limiter.points ? found.msBeforeNext : null
}

/** Forgets what was counted of `name` for `key`. */
export async function forgive(payload: Payload, name: LimitName, key: string): Promise<void> {
  await limiterOf(payload, name).delete(sealed(payload, name, key))
}

/** The refusal of one too many; `retryAfterSeconds` is rounded up. */
export function tooMany(ms: number): DomainError {
  const retryAfterSeconds = Math.max(1, Math.ceil(ms / 1000))
  return new DomainError('rate_limited', `Too many attempts. Try again in ${inWords(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  })
}

function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return seconds < 60 ? `${seconds} seconds` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}

/** What is allowed once for each address, where many share one. */
export function timesInDemo(times: number): number {
  return practiceMode() === 'demo' ? times * DEMO_FACTOR : times
}

/** Neither an address of the internet nor of a person stands in the table. */
function sealed(payload: Payload, name: LimitName, key: string): string {
  return createHmac('sha256', payload.secret).update(`limit|${name}|${key}`).digest('base64url')
}

function limiterOf(payload: Payload, name: LimitName): RateLimiterPostgres {
  const mode = practiceMode()
  const own = limiters.get(payload) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(payload, own)
  const limiter = own.get(`${mode} ${name}`) ?? newLimiter(payload, name, mode)
  own.set(`${mode} ${name}`, limiter)
  return limiter
}

function newLimiter(payload: Payload, name: LimitName, mode: PracticeMode): RateLimiterPostgres {
  const { points, seconds, byAddress }: Limit = LIMITS[name]
  const bounds = { points: mode === 'demo' && byAddress ? points * DEMO_FACTOR : points, duration: seconds }
  return new RateLimiterPostgres({
    ...bounds,
    keyPrefix: name,
    storeClient: (payload.db as unknown as { pool: object }).pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: name === 'login-ip',
    // While the database is away, each process counts for itself rather than letting everything pass.
    insuranceLimiter: new RateLimiterMemory({ ...bounds, keyPrefix: name }),
  })
}
