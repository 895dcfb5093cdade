import type { AfterErrorHook } from 'payload'
import { APIError, FileRetrievalError, ValidationError } from 'payload'
import { DomainError, type RefusalCode } from '@/domain/errors'
import { refusalIn } from '@/server/refusalIn'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'
import { requestId } from '@/server/requestId'

const STATUS: Record<RefusalCode, number> = {
  invalid_input: 422,
  not_signed_in: 401,
  not_allowed: 403,
  foreign_origin: 403,
  not_found: 404,
  insufficient_credits: 402,
  slot_not_offered: 409,
  slot_taken: 409,
  client_busy: 409,
  stale_booking: 409,
  outcome_exists: 409,
  too_late: 409,
  too_early: 409,
  attempt_reused: 409,
  locked: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
}

/** Payload's own refusals, by their status. */
const CODE_OF_STATUS: Record<number, RefusalCode> = {
  400: 'invalid_input',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
  429: 'rate_limited',
}

/** The one map from what went wrong to what is answered: status and `{ errors: [{ message, data }] }`. */
export const answerDomainError: AfterErrorHook = ({ error, req }) => {
  const refusal = asRefusal(error, Boolean(req?.user))
  if (!refusal) return answerFault(error)
  const { code, next, retryAfterSeconds } = refusal
  const { message, fields } = refusalIn(req, refusal, error)
  if (retryAfterSeconds !== undefined && req) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfterSeconds))
  }
  const data = { code, ...(fields ? { fields } : {}), ...(next ? { next } : {}) }
  const response = { errors: [{ message, data }] }
  return { response: response as never, status: STATUS[code] }
}

/** A bug is told in no words of its own, but by the id under which the log has it. */
function answerFault(error: unknown) {
  const { status = 500 } = error as { status?: number }
  const id = requestId()
  if (status < 500 || !id) return
  const response = { errors: [{ message: 'Something went wrong.', data: { requestId: id } }] }
  return { response: response as never, status }
}

/** @returns the refusal that an error stands for, or null for a bug (answered without details). */
export function asRefusal(error: unknown, signedIn: boolean): DomainError | null {
  if (error instanceof DomainError) return error
  // Payload calls it a fault of ours that a picture is not fetched from where a body names it.
  if (error instanceof FileRetrievalError) {
    return new DomainError('invalid_input', 'Pictures come as files, never from an address.')
  }
  if (error instanceof ValidationError) {
    const fields = error.data.errors.map(({ path, message }) => ({ path, message }))
    return new DomainError('invalid_input', 'Some of this is not right.', { fields })
  }
  if (error instanceof APIError && error.isPublic !== false) {
    // Payload says 403 to strangers too; whoever is not signed in is told so.
    const code = error.status === 403 && !signedIn ? 'not_signed_in' : CODE_OF_STATUS[error.status]
    if (code) return new DomainError(code, error.message)
  }
  return refusalOfConstraint(error)
}
