import type { AfterErrorHook } from 'payload'
import type { RefusalCode } from '@/domain/errors'
import { asRefusal } from '@/hooks/asRefusal'
import { refusalIn } from '@/server/refusalIn'
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

/** The one map from what went wrong to what is answered: status and `{ errors: [{ message, data }] }`. */
export const answerDomainError: AfterErrorHook = ({ error, req }) => {
  const isStaff = req?.user?.collection === 'users'
  const refusal = asRefusal(error, { isSignedIn: Boolean(req?.user), isStaff })
  if (!refusal) return answerFault(error)
  const { code, next, retryAfterSeconds } = refusal
  const { message, fields } = refusalIn(req, refusal, error)
  if (retryAfterSeconds !== undefined && req) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('Retry-After', String(retryAfterSeconds))
  }
  // Payload's panel marks the fields that it is told of by a name of its own.
  const marked = fields && isStaff ? { errors: fields } : {}
  const data = { code, ...(fields ? { fields } : {}), ...marked, ...(next ? { next } : {}) }
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
