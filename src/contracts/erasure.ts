import * as z from 'zod'
import { RELEASE_GROUNDS } from '@/domain/rights/noteRelease'
import { FATES, RECORD_CLASSES, type RecordClassName } from '@/domain/rights/recordClasses'

const names = Object.keys(RECORD_CLASSES) as [RecordClassName, ...RecordClassName[]]
const obstacle = z.enum(['sessions', 'payments', 'disputes', 'subscriptions'])
const kept = z.object({
  name: z.enum(names),
  fate: z.enum(FATES),
  /** How many years, and from when; null: without end. */
  years: z.int().nullable(),
  since: z.enum(['end_of_care', 'end_of_year', 'event']).nullable(),
  /** What the law calls it. */
  law: z.string(),
})
/** What goes and what stays, from the table that the erasure itself works by. */
const classes = { gone: z.array(z.enum(names)), kept: z.array(kept) }

export const erasureState = z.object({
  open: z.object({ requestedAt: z.string(), dueAt: z.string() }).nullable(),
  /** What must end first. */
  obstacles: z.array(obstacle),
  /** Credits that were paid for and not used. */
  paidUnused: z.int(),
  graceDays: z.int(),
  restricted: z.boolean(),
  ...classes,
})
export type ErasureState = z.infer<typeof erasureState>

export const erasurePage = z.object({
  state: z.enum(['open', 'taken_back', 'done']),
  dueAt: z.string(),
  doneAt: z.string().nullable(),
  ...classes,
})
export type ErasurePage = z.infer<typeof erasurePage>

export const askErasure = z.object({
  password: z.string('Enter your password.').min(1, 'Enter your password.').max(1024),
  /** That it is known what becomes of paid credits. */
  credits: z.boolean('Say yes or no.').default(false),
})

const reason = z.string('Say why.').trim().min(1, 'Say why.').max(500, 'Use at most 500 characters.')
export const eraseForClient = z.object({ reason, credits: z.boolean('Say yes or no.').default(false) })
export const erasureAsked = z.object({ dueAt: z.string() })
export const keepForClient = z.object({ reason })
export const setRestriction = z.object({ restricted: z.boolean('Say yes or no.') })
export const restrictForClient = setRestriction.extend({ reason })
export const restriction = z.object({ restricted: z.boolean() })

export const askCorrection = z.object({
  text: z
    .string('Say what is wrong.')
    .trim()
    .min(1, 'Say what is wrong.')
    .max(500, 'Use at most 500 characters.'),
})

export const releaseNotes = z.object({ ground: z.enum(RELEASE_GROUNDS, 'Choose one of what is offered.') })
export const released = z.object({ until: z.string() })

const instant = z.iso.datetime({ offset: true, error: 'Use an instant with its offset.' })
export const askAffected = z.object({
  from: instant,
  to: instant,
  actor: z
    .string()
    .regex(/^(user|client):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'Use user: or client: and the id.')
    .optional(),
})
export const affected = z.object({
  people: z.array(z.object({ person: z.string(), events: z.int(), actions: z.array(z.string()) })),
  /** Actions in the span that name nobody and may concern everybody. */
  unbounded: z.record(z.string(), z.int()),
})
