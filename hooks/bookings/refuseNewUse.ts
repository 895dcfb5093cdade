import type { Booking } from '@/domain/scheduling/booking'
import { refuseWithdrawn } from '@/hooks/bookings/refuseWithdrawn'
import { refuseStoppedFor } from '@/server/rights/standing'
import type { SqlRunner } from '@/server/sql'

/**
 * What books by itself is asked what a client who books is asked; what is over needs nobody's leave.
 * @throws DomainError locked, not_allowed
 */
export async function refuseNewUse(tx: SqlRunner, { client, status }: Booking): Promise<void> {
  if (status !== 'booked') return
  await refuseStoppedFor(tx, client, 'book')
  await refuseWithdrawn(tx, { client, by: 'client', reason: null })
}
