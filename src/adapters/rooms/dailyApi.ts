import { DomainError } from '@/domain/errors'

/** What whoever joins is told while Daily is not there. */
export const UNREACHABLE =
  'The video room cannot be reached just now. Try again in a moment, or call the practice.'

const TIMEOUT_MS = 8_000
/** A try and another one: every call may be repeated. */
const TRIES = 2

export type Answered = { status: number; body: Record<string, unknown> }
type Asked = { method: 'GET' | 'POST' | 'DELETE'; path: string; body?: object }

export type DailySettings = {
  key: string
  /** All that stands before `/rooms`: Daily's own is `https://api.daily.co/v1`. */
  url: string
  timeoutMs?: number | undefined
}

/**
 * One call of Daily's REST API. An answer with a status below 500 is one, refusals of a request included.
 * What Daily says beside it may name a room or a person, and goes no further.
 * @throws DomainError unavailable where it does not answer in time, is not there, or does not take our key
 */
export async function askDaily(
  { key, url, timeoutMs = TIMEOUT_MS }: DailySettings,
  { method, path, body }: Asked,
): Promise<Answered> {
  const request = {
    method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  }
  let status = 0
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const answer = await tried(`${url}${path}`, request, timeoutMs)
    if (answer && isAnswer(answer.status)) return answer
    status = answer?.status ?? 0
    // Neither our key nor their patience is another one a moment later.
    if (answer && answer.status < 500) break
  }
  throw new DomainError('unavailable', UNREACHABLE, { facts: { status }, retryAfterSeconds: 15 })
}

function isAnswer(status: number): boolean {
  return status < 500 && ![401, 403, 429].includes(status)
}

/** @returns null where no answer came: the line was cut, or it took too long */
async function tried(address: string, request: RequestInit, timeoutMs: number): Promise<Answered | null> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(timeoutMs) })
    const text = await response.text()
    return { status: response.status, body: asObject(text) }
  } catch {
    return null
  }
}

function asObject(text: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}
