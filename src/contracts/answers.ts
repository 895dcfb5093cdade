import * as z from 'zod'
import { booking } from './bookings'

/** What doors answer, beside the shapes that stand with their own contract. */
export const message = z.object({ message: z.string() })
export const oneBooking = z.object({ booking })
export const cancelled = z.object({ booking, credit: z.enum(['released', 'forfeited']) })
export const listOfBookings = z.object({ items: z.array(booking), nextCursor: z.string().nullable() })
export const oneLot = z.object({
  lot: z.object({ id: z.string(), granted: z.int(), available: z.int() }),
})

const person = z.looseObject({ id: z.string(), email: z.string() })
/** `user` is null for whoever must set a second factor up before anything else. */
export const signedIn = z.object({
  message: z.string(),
  user: person.nullable(),
  exp: z.int(),
  next: z.string().optional(),
})
/** Without `exp`: the password is set, and the sign-in is still to come. */
export const newPassword = signedIn.partial({ exp: true })
export const whoami = z.object({ user: person.nullable(), exp: z.int().optional() })
export const listOfSessions = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      startedAt: z.string(),
      lastSeenAt: z.string(),
      userAgent: z.string(),
      current: z.boolean(),
    }),
  ),
})

export const health = z.object({
  status: z.string(),
  missing: z.array(z.string()).optional(),
  tick: z.object({ at: z.string(), lateSeconds: z.int() }).nullable().optional(),
})
export const mails = z.array(
  z.object({ to: z.string(), subject: z.string(), text: z.string(), ics: z.string().optional() }),
)
/** A file of RFC 5545. */
export const calendarText = z.string()
export const anything = z.unknown()
