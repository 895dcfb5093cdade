import { DomainError, type RefusalCode } from '@/domain/errors'
import { constraintOf, sqlStateOf } from '@/server/retrying'

const BY_CONSTRAINT: Record<string, [RefusalCode, string]> = {
  bookings_therapist_no_overlap: ['slot_taken', 'This time has just been taken.'],
  bookings_client_no_overlap: ['client_busy', 'There is already a session at this time.'],
}

const BY_STATE: Record<string, [RefusalCode, string]> = {
  '23P01': ['slot_taken', 'This time has just been taken.'],
  '40001': ['unavailable', 'Too many people at once. Please try again.'],
  '40P01': ['unavailable', 'Too many people at once. Please try again.'],
  '55P03': ['unavailable', 'Too many people at once. Please try again.'],
  '57P01': ['unavailable', 'The database is not there for a moment. Please try again.'],
  '57P03': ['unavailable', 'The database is not there for a moment. Please try again.'],
}

/** @returns the refusal that a broken promise of the database stands for, or null where it is a bug. */
export function refusalOfConstraint(error: unknown): DomainError | null {
  const state = sqlStateOf(error)
  const found = BY_CONSTRAINT[constraintOf(error) ?? ''] ?? (state ? BY_STATE[state] : undefined)
  if (!found) return null
  const [code, message] = found
  return new DomainError(code, message, code === 'unavailable' ? { retryAfterSeconds: 1 } : {})
}
