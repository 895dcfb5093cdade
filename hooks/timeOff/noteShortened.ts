import type { CollectionAfterChangeHook } from 'payload'
import { transactionOf } from '@/server/sql'
import { noteFreed } from '@/server/waiting/noteFreed'

/** Time off that is shortened or moved leaves times behind; what is not free after all is not offered. */
export const noteShortened: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || !previousDoc) return doc
  const { therapist: whose, startsAt: from, endsAt: to } = previousDoc
  const therapist = typeof whose === 'string' ? whose : whose.id
  await noteFreed(await transactionOf(req), therapist, [{ from, to }])
  return doc
}
