import type { PayloadRequest } from 'payload'
import type { BookingView } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { changeBooking, readBooking } from '@/endpoints/writeBooking'
import { nextFreeSlots } from '@/server/availability'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Move = Omit<Extract<BookingRequest, { type: 'reschedule' }>, 'type'>

/** Moves a booking; `therapist` by slug. A time that is gone is answered with the next free ones. */
export async function moveTo(
  req: PayloadRequest,
  id: string,
  { therapist, ...move }: Move,
): Promise<BookingView> {
  const chosen = therapist === null ? null : await therapistId(req, therapist)
  try {
    return await changeBooking(req, id, { type: 'reschedule', ...move, therapist: chosen })
  } catch (error) {
    const refusal = error instanceof DomainError ? error : refusalOfConstraint(error)
    if (refusal?.code !== 'slot_taken' && refusal?.code !== 'slot_not_offered') throw error
    const { service, therapist: present } = await readBooking(req, id)
    const asked = {
      service,
      therapist: therapist ?? present,
      startsAt: move.startsAt,
      client: await clientBehind(req, id),
      except: id,
    }
    throw new DomainError(refusal.code, refusal.message, { next: await nextFreeSlots(req.payload, asked) })
  }
}

async function therapistId(req: PayloadRequest, slug: string): Promise<string> {
  const [found] = await rowsOf<{ id: string }>(
    poolOf(req.payload),
    sql`select id from therapists where slug = ${slug}`,
  )
  if (!found) throw new DomainError('not_found', 'There is no such therapist.')
  return found.id
}

async function clientBehind(req: PayloadRequest, id: string): Promise<string> {
  const [found] = await rowsOf<{ client: string }>(
    poolOf(req.payload),
    sql`select client_id as client from bookings where id = ${id}::uuid`,
  )
  return found?.client ?? ''
}
