import Stripe from 'stripe'
import { DomainError } from '@/domain/errors'

const { errors } = Stripe

/** What whoever pays is told while Stripe is not there. */
export const UNREACHABLE = 'Payments cannot be reached just now. Try again in a moment.'

/** Ours is the fault, or the other side's: nobody who pays can do anything about it. */
const UNAVAILABLE = [
  errors.StripeConnectionError,
  errors.StripeAPIError,
  errors.StripeRateLimitError,
  errors.StripeAuthenticationError,
  errors.StripePermissionError,
]

/**
 * What the SDK threw, as a refusal in our own words: Stripe's message may name objects of others, and is
 * dropped. Its type, code, status and the id of the request are kept for the log. A bug stays what it is.
 */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof errors.StripeError)) return error
  const facts = {
    type: error.type ?? 'unknown',
    code: error.code ?? null,
    status: error.statusCode ?? null,
    request: error.requestId ?? null,
  }
  if (UNAVAILABLE.some((kind) => error instanceof kind)) {
    return new DomainError('unavailable', UNREACHABLE, { facts, retryAfterSeconds: 30 })
  }
  return new DomainError('invalid_input', 'The payment provider did not accept this.', { facts })
}

/** Whether Stripe understood, and would not: of a thing in that state it is not done. */
export function isRefused(error: unknown): boolean {
  return error instanceof errors.StripeInvalidRequestError && error.statusCode === 400
}

/** Whether Stripe answered that it knows no such object. */
export function isUnknown(error: unknown): boolean {
  return error instanceof errors.StripeInvalidRequestError && error.statusCode === 404
}
