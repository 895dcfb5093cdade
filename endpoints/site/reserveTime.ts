import type { Endpoint, PayloadRequest } from 'payload'
import type * as z from 'zod'
import { reserveTime as contract, type ReservationView } from '@/contracts/reservations'
import { DomainError } from '@/domain/errors'
import { toIso } from '@/domain/scheduling/instant'
import { withNextSlots } from '@/endpoints/withNextSlots'
import { writeBooking } from '@/endpoints/writeBooking'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { readReservation } from '@/server/readReservation'
import { reservationToken, reservationVisitor } from '@/server/reservationTokens'
import { tokenHashOf } from '@/server/sessionCookies'
import { visitorOf } from '@/server/visitorOf'

type Wanted = z.output<typeof contract>

/**
 * `POST /api/site/reservations`: service, therapist, startsAt, attemptId, instead. Keeps a time for whoever
 * has the token of the answer, until `reservedUntil`; said again: the same, and no longer.
 * 201 `{ reservation }`; 404; 409 slot_not_offered, slot_taken, client_busy, attempt_reused; 422; 429.
 */
export const reserveTime: Endpoint = {
  path: '/site/reservations',
  method: 'post',
  handler: async (req) => {
    const wanted = await bodyOf(req, contract)
    const { prefix } = visitorOf(req.headers)
    await limit(req.payload, 'reservation-ip', prefix)
    const reservation = await keep(req, wanted, reservationVisitor(prefix))
    return privately({ reservation }, { status: 201 })
  },
}

async function keep(req: PayloadRequest, wanted: Wanted, visitor: string): Promise<ReservationView> {
  const { service, therapist, startsAt, instead } = wanted
  const token = reservationToken(wanted.attemptId)
  const attemptFor = [service, therapist, toIso(startsAt)].join('|')
  const hashes = { attemptId: tokenHashOf(token), instead: instead && tokenHashOf(instead) }
  const client = req.user?.collection === 'clients' ? String(req.user.id) : null
  const place = { service, therapist, startsAt, client }
  try {
    await writeBooking(req, null, { type: 'reserve', ...place, ...hashes, attemptFor, visitor })
  } catch (error) {
    if (!(await readReservation(req.payload, token))) {
      throw await withNextSlots(req, error, place)
    }
  }
  const kept = await readReservation(req.payload, token)
  if (kept?.attemptFor === attemptFor) return kept.reservation
  throw new DomainError('attempt_reused', 'This attempt was already used for another time.')
}
