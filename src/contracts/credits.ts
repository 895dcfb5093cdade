import * as z from 'zod'
import { ENTRY_TYPES } from '@/domain/ledger/entry'
import { instant, reason, uuid } from './parse'

/** GET /api/portal/credits: the balance at an instant, inclusive; now where none is given. */
export const askCredits = z.object({ at: instant.optional() })

/**
 * One line of a statement; quantity = signed change of what is available, `available` = the balance after it.
 */
export const creditEntry = z.object({
  type: z.enum(ENTRY_TYPES),
  quantity: z.int(),
  available: z.int(),
  at: z.iso.datetime(),
  key: z.string(),
  booking: z.string().optional(),
  payment: z.string().optional(),
  lot: z.string(),
})
export const credits = z.object({
  /** Of all types together; `balances` tells them apart. */
  available: z.int(),
  held: z.int(),
  balances: z.array(z.object({ creditType: z.string(), available: z.int(), held: z.int() })),
  entries: z.array(creditEntry),
  /** Of what is available, that which ends: the soonest first. */
  ends: z.array(z.object({ at: z.iso.datetime(), creditType: z.string(), available: z.int() })),
})
export type CreditsView = z.infer<typeof credits>

/** POST /api/staff/credits */
export const grantCredits = z.object({
  client: uuid,
  creditType: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'Use a type of credit, like session.')
    .default('session'),
  quantity: z
    .int('Use a whole number.')
    .min(1, 'Give at least one credit.')
    .max(100, 'Give at most 100 credits.'),
  reason,
  requestId: uuid,
})
