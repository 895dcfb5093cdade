import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { hasWithdrawn } from '@/server/consents'
import type { SqlRunner } from '@/server/sql'

type Book = Extract<BookingRequest, { type: 'book' | 'plan' }>

/**
 * Whoever took back the agreement to the use of their data books nothing new, by whatever way in; the
 * practice does so only knowingly: with a reason, which stays on record. Sessions that stand may be moved and
 * cancelled. @throws DomainError not_allowed for the client, invalid_input beside `reason` for the practice
 */
export async function refuseWithdrawn(
  tx: SqlRunner,
  { client, by, reason }: Pick<Book, 'client' | 'by' | 'reason'>,
): Promise<void> {
  if ((by === 'practice' && reason) || !(await hasWithdrawn(tx, client))) return
  if (by === 'client') {
    throw new DomainError(
      'not_allowed',
      'You have taken back your agreement to the use of your data. Give it again in your settings to book.',
    )
  }
  const message =
    'This person took back the agreement to the use of their data. Say why you book all the same.'
  throw new DomainError('invalid_input', message, { fields: [{ path: 'reason', message }] })
}
