import { APIError, FileRetrievalError, ValidationError } from 'payload'
import { DomainError, type RefusalCode } from '@/domain/errors'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'

/** Payload's own refusals, by their status. */
const CODE_OF_STATUS: Record<number, RefusalCode> = {
  400: 'invalid_input',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
  429: 'rate_limited',
}

type Asking = { isSignedIn: boolean; isStaff?: boolean }

/** @returns the refusal that an error stands for, or null for a bug (answered without details). */
export function asRefusal(error: unknown, { isSignedIn, isStaff }: Asking): DomainError | null {
  if (error instanceof DomainError) return error
  // Payload calls it a fault of ours that a picture is not fetched from where a body names it.
  if (error instanceof FileRetrievalError) {
    return new DomainError('invalid_input', 'Pictures come as files, never from an address.')
  }
  if (error instanceof ValidationError) {
    const fields = error.data.errors.map(({ path, message }) => ({ path, message }))
    // The panel's people are told which fields, by the names that stand beside them.
    const message = isStaff ? error.message : 'Some of this is not right.'
    return new DomainError('invalid_input', message, { fields })
  }
  if (error instanceof APIError && error.isPublic !== false) {
    // Payload says 403 to strangers too; whoever is not signed in is told so.
    const code = error.status === 403 && !isSignedIn ? 'not_signed_in' : CODE_OF_STATUS[error.status]
    if (code) return new DomainError(code, error.message)
  }
  return refusalOfConstraint(error)
}
