import type { CollectionAfterChangeHook } from 'payload'
import { transactionOf } from '@/server/sql'
import { noteFreed } from '@/server/waiting/noteFreed'

/**
 * A booked session that is cancelled, moved or handed over leaves a time behind that somebody may wait
 * for.
 */
export const noteFreedTime: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || previousDoc?.status !== 'booked') return doc
  const isStill =
    doc.status !== 'cancelled' &&
    doc.therapist === previousDoc.therapist &&
    Date.parse(doc.startsAt) === Date.parse(previousDoc.startsAt)
  if (isStill) return doc
  const { therapist, blocksFrom, blocksTo } = previousDoc
  await noteFreed(await transactionOf(req), therapist, [{ from: blocksFrom, to: blocksTo }])
  return doc
}
