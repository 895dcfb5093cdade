import type { PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { nextFreeSlots } from '@/server/availability'
import { refusalOfConstraint } from '@/server/refusalOfConstraint'

type Wanted = Parameters<typeof nextFreeSlots>[1]

/** The refusal of a time that is gone, or not offered, with the next free ones; any other error as it is. */
export async function withNextSlots(req: PayloadRequest, error: unknown, wanted: Wanted): Promise<unknown> {
  const refusal = error instanceof DomainError ? error : refusalOfConstraint(error)
  if (refusal?.code !== 'slot_taken' && refusal?.code !== 'slot_not_offered') return error
  const next = await nextFreeSlots(req.payload, wanted)
  return new DomainError(refusal.code, refusal.message, { facts: refusal.facts, next })
}
