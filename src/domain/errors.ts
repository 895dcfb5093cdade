/**
 * The closed list of refusals (docs/contract.md); each has one HTTP status, in `hooks/answerDomainError.ts`.
 */
export const REFUSAL_CODES = [
  'invalid_input',
  'not_signed_in',
  'not_allowed',
  'foreign_origin',
  'not_found',
  'insufficient_credits',
  'slot_not_offered',
  'slot_taken',
  'client_busy',
  'stale_booking',
  'outcome_exists',
  'too_late',
  'too_early',
  'attempt_reused',
  'locked',
  'too_large',
  'rate_limited',
  'unavailable',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

export type OfferedSlot = { therapist: string; startsAt: string; endsAt: string }

export type RefusalFacts = {
  /** Ids and numbers only: Payload logs the whole error, so no personal or clinical text. */
  facts?: Record<string, string | number | boolean | null>
  /** The inputs that were wrong, by path, with words for the person who typed them. */
  fields?: { path: string; message: string }[]
  /** For `slot_taken`: the next free times. */
  next?: OfferedSlot[]
  /** For `rate_limited` and `unavailable`: whole seconds, becomes the Retry-After header. */
  retryAfterSeconds?: number
}

/**
 * A refusal: the request was understood and is not granted; nothing has changed.
 * `message` is written for the person who reads it and holds no personal text. A bug is a plain `Error`.
 */
export class DomainError extends Error {
  readonly code: RefusalCode
  readonly facts: NonNullable<RefusalFacts['facts']>
  readonly fields: RefusalFacts['fields']
  readonly next: RefusalFacts['next']
  readonly retryAfterSeconds: number | undefined

  constructor(code: RefusalCode, message: string, more: RefusalFacts = {}) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.facts = more.facts ?? {}
    this.fields = more.fields
    this.next = more.next
    this.retryAfterSeconds = more.retryAfterSeconds
  }
}
