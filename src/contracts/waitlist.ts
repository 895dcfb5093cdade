import * as z from 'zod'
import { WAITING_STATUSES } from '@/domain/scheduling/waiting'
import { instant, slug } from './parse'

/** POST /api/portal/waitlist: starts in `[from, to)`; `therapist` by slug, or `any`. */
export const joinWaitlist = z
  .object({ service: slug, therapist: slug, from: instant, to: instant })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'Choose an end after the start.' })

/** What a client waits for. */
const wait = z.object({
  id: z.string(),
  service: z.string(),
  therapist: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  status: z.enum(WAITING_STATUSES),
  joinedAt: z.iso.datetime(),
  /** What became free of it, was told, and can still be booked: the soonest first. */
  offers: z.array(z.object({ therapist: z.string(), startsAt: z.iso.datetime() })),
})
export type WaitView = z.infer<typeof wait>

export const oneWait = z.object({ wait })
export const listOfWaits = z.object({ items: z.array(wait) })
