import * as z from 'zod'
import { type Door, door } from './door'
import { instant, slug, uuid } from './parse'

/** The secret of a time that is kept, as its door answered it. */
export const reservationToken = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'This is not the secret of a kept time.')

export const optionalReservation = reservationToken.nullish().transform((token) => token ?? null)

/** POST /api/site/reservations; `instead`: the secret of an earlier one, which is given up for this one. */
export const reserveTime = z.object({
  service: slug,
  therapist: slug,
  startsAt: instant,
  attemptId: uuid,
  instead: optionalReservation,
})

/** A time that is kept for whoever has its token; service and therapist by slug, instants in UTC. */
export const reservation = z.object({
  token: z.string(),
  service: z.string(),
  therapist: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  reservedUntil: z.iso.datetime(),
})
export type ReservationView = z.infer<typeof reservation>

const oneReservation = z.object({ reservation })

/** Where a visitor has a time kept. */
export const RESERVING: Door[] = [
  door('anyone', 'post /site/reservations', 'Keep a time for a visitor', [201, oneReservation], {
    body: reserveTime,
    refusals: [404, 409],
  }),
  door('anyone', 'get /site/reservations/:token', 'A time that is kept', [200, oneReservation], {
    refusals: [404],
  }),
]
