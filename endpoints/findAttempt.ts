import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import { readBookingViews } from '@/server/readBookingViews'
import { poolOf, rowsOf, sql } from '@/server/sql'

/**
 * The booking that this client's attempt made before, as it now is; null where there is none.
 * @throws DomainError attempt_reused where the attempt stands for something else
 */
export async function findAttempt(
  req: PayloadRequest,
  wanted: { client: string; attemptId: string },
  attemptFor: string,
): Promise<BookingView | null> {
  const which = sql`b.client_id = ${wanted.client}::uuid and b.attempt_id = ${wanted.attemptId}`
  const [first] = await rowsOf<{ attemptFor: string }>(
    poolOf(req.payload),
    sql`select b.attempt_for as "attemptFor" from bookings b where ${which}`,
  )
  if (!first) return null
  if (first.attemptFor !== attemptFor) {
    throw new DomainError('attempt_reused', 'This attempt was already used for another session.')
  }
  const [earlier] = await readBookingViews(req.payload, which)
  return earlier ?? null
}
