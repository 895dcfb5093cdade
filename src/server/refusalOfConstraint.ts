import { DomainError, type RefusalCode } from '@/domain/errors'
import { constraintOf, sqlStateOf } from '@/server/retrying'

/** As the field itself says it; a draft is stored without being asked. */
const NO_SLUG =
  'Use lower-case letters, digits and single hyphens, like individual-session, and no word that leads elsewhere.'

const BY_CONSTRAINT: Record<string, [RefusalCode, string]> = {
  bookings_therapist_no_overlap: ['slot_taken', 'This time has just been taken.'],
  bookings_client_no_overlap: ['client_busy', 'There is already a session at this time.'],
  rooms_of_their_session: [
    'stale_booking',
    'This session has been changed meanwhile. Please look at it again.',
  ],
  notes_signed_stay: ['locked', 'This note is signed. What is to be added goes into an amendment.'],
  notes_of_their_session: ['not_found', 'There is no such session or client of yours.'],
  notes_signed_after_start: [
    'stale_booking',
    'This session has been changed meanwhile. Please look at it again.',
  ],
  therapists_keep_their_account: [
    'locked',
    'Notes or conversations hang on this profile: its account stays.',
  ],
  bookings_signed_note_locks: ['locked', 'There is a signed note about this session: it stays as it is.'],
  clients_erased_stay: ['not_allowed', 'This client was erased: nothing of them is changed.'],
  clients_erased_get_nothing: ['not_found', 'There is no such client.'],
  checkouts_one_open_subscription: [
    'outcome_exists',
    'A checkout is opening in another window. Go on there, or try again in two minutes.',
  ],
  attachments_of_a_client: [
    'too_large',
    'There is no more room for files between you. Please bring this one along, or ask the practice.',
  ],
  pages_slug: ['invalid_input', NO_SLUG],
  posts_slug: ['invalid_input', NO_SLUG],
  users_keep_an_owner: ['invalid_input', 'The practice needs an owner who can sign in.'],
}

const BY_STATE: Record<string, [RefusalCode, string]> = {
  '23P01': ['slot_taken', 'This time has just been taken.'],
  '40001': ['unavailable', 'Too many people at once. Please try again.'],
  '40P01': ['unavailable', 'Too many people at once. Please try again.'],
  '55P03': ['unavailable', 'Too many people at once. Please try again.'],
}

/**
 * How PostgreSQL, the network and the driver say that there is no database to talk to, or one that cannot
 * write: no room (53…), a disk that fails (58030), a leader that is none any more (25006), a pooler that
 * reaches nobody (08P01); the driver in words only.
 */
const LOST_STATE =
  /^(08[\dP]\d{2}|25006|25P03|53\d{3}|55000|57014|57P0[1-5]|58030|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN)$/
const LOST_WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** @returns the refusal that a broken promise of the database stands for, or null where it is a bug. */
export function refusalOfConstraint(error: unknown): DomainError | null {
  const state = sqlStateOf(error)
  if (isLost(error)) {
    const message = 'The database is not there for a moment. Please try again.'
    return new DomainError('unavailable', message, { retryAfterSeconds: 1 })
  }
  // What cannot be a value of its column: an asker's mistake, by whatever field it came in.
  if (state && (/^22/.test(state) || state === '42883')) {
    return new DomainError('invalid_input', 'Some of this is not right.')
  }
  const found = BY_CONSTRAINT[constraintOf(error) ?? ''] ?? (state ? BY_STATE[state] : undefined)
  if (!found) return null
  const [code, message] = found
  return new DomainError(code, message, code === 'unavailable' ? { retryAfterSeconds: 1 } : {})
}

function isLost(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' ? LOST_STATE.test(code) : LOST_WORDS.test(at.message)) return true
  }
  return false
}
