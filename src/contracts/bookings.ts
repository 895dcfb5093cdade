import * as z from 'zod'
import { BOOKING_STATUSES, CANCELLERS, PLANNED_ENDS } from '@/domain/scheduling/booking'
import { instant, optionalWords, reason, slug, uuid } from './parse'
import { optionalReservation } from './reservations'

const sequence = z.int().min(0).max(1_000_000)

/** POST /api/portal/bookings; `reservation`: the secret under which the time may be kept. */
export const bookSession = z.object({
  service: slug,
  therapist: slug,
  startsAt: instant,
  attemptId: uuid,
  reservation: optionalReservation,
})

/** POST /api/portal/bookings/:id/move */
export const moveBooking = z.object({ startsAt: instant, sequence })

/** POST /api/portal/bookings/:id/cancellation */
export const cancelBooking = z.object({ reason: optionalWords(500) })

/** POST /api/staff/bookings; `overbooked` needs a reason. */
export const bookForClient = z
  .object({
    client: uuid,
    service: slug,
    therapist: slug,
    startsAt: instant,
    attemptId: uuid,
    overbooked: z.boolean().default(false),
    reason: optionalWords(500),
  })
  .refine(hasReason, { path: ['reason'], error: 'Say why this time is booked over another.' })

/** POST /api/staff/bookings/:id/move */
export const moveForClient = z
  .object({
    startsAt: instant,
    therapist: slug.nullish().transform((text) => text ?? null),
    sequence,
    overbooked: z.boolean().default(false),
    reason: optionalWords(500),
  })
  .refine(hasReason, { path: ['reason'], error: 'Say why this time is booked over another.' })

/** POST /api/staff/bookings/:id/cancellation */
export const cancelForClient = z.object({
  by: z.enum(['practice', 'client']).default('practice'),
  reason: optionalWords(500),
})

/** POST /api/staff/bookings/:id/correction */
export const correctBooking = z.object({
  to: z.enum(['completed', 'no_show', 'cancelled', 'waived']),
  reason,
})

/** GET /api/portal/availability: starts in [from, to). */
export const askAvailability = z
  .object({ service: slug, therapist: slug, from: instant, to: instant })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'Choose an end after the start.' })
  .refine(({ from, to }) => to - from <= 62 * 86_400_000, { path: ['to'], error: 'Ask for at most 62 days.' })

/** A booking as its client and the staff see it; service and therapist by slug, instants in UTC. */
export const booking = z.object({
  id: z.string(),
  status: z.enum(BOOKING_STATUSES),
  service: z.string(),
  therapist: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  clientTimeZone: z.string(),
  sequence: z.int(),
  freeCancelUntil: z.iso.datetime(),
  credits: z.int(),
  cancelledBy: z.enum(CANCELLERS).optional(),
  cancelReason: z.string().optional(),
  /** Of one of a weekly series: which of its weeks it is, from 1 on. */
  series: z.object({ id: z.string(), occurrence: z.int(), times: z.int() }).optional(),
  /** Of a planned one: what it waits for, credits or that its time can be booked at all. */
  missing: z.enum(['credits', 'opening']).optional(),
  /** How one ended that was planned and never booked. */
  plannedEnd: z.enum(PLANNED_ENDS).optional(),
})
export type BookingView = z.infer<typeof booking>

export const slot = z.object({ therapist: z.string(), startsAt: z.iso.datetime(), endsAt: z.iso.datetime() })
export const availability = z.object({ timeZone: z.string(), slots: z.array(slot) })

function hasReason({ overbooked, reason }: { overbooked: boolean; reason: string | null }): boolean {
  return !overbooked || reason !== null
}
