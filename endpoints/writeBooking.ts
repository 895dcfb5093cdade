import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import type { Booking } from '@/payload-types'
import { readBookingViews } from '@/server/readBookingViews'
import { retrying } from '@/server/retrying'
import { sql } from '@/server/sql'

/**
 * Writes one `bookings` document with a request in its context: the hooks do the rest, in one transaction
 * that is run again where PostgreSQL says that another one stood in the way. `id` null books anew.
 * @returns the document as it was written
 */
export function writeBooking(
  req: PayloadRequest,
  id: string | null,
  request: BookingRequest,
): Promise<Booking> {
  return retrying(req, { bookingRequest: request }, (fresh) =>
    id === null
      ? req.payload.create({ collection: 'bookings', data: {} as never, req: fresh, depth: 0 })
      : req.payload.update({ collection: 'bookings', id, data: {}, req: fresh, depth: 0 }),
  )
}

/** As `writeBooking`, for a booking that is there. @returns it as it now is */
export async function changeBooking(
  req: PayloadRequest,
  id: string,
  request: Exclude<BookingRequest, { type: 'book' | 'reserve' }>,
): Promise<BookingView> {
  await writeBooking(req, id, request)
  return await readBooking(req, id)
}

/** @throws DomainError not_found */
export async function readBooking(req: PayloadRequest, id: string): Promise<BookingView> {
  const [view] = await readBookingViews(req.payload, sql`b.id = ${id}::uuid`)
  if (!view) throw new DomainError('not_found', 'There is no such session.')
  return view
}
