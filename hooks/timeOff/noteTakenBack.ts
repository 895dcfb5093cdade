import type { CollectionAfterDeleteHook } from 'payload'
import { transactionOf } from '@/server/sql'
import { noteFreed } from '@/server/waiting/noteFreed'

/** Time off that is taken back leaves all of its time behind for whoever waits. */
export const noteTakenBack: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const therapist = typeof doc.therapist === 'string' ? doc.therapist : doc.therapist.id
  await noteFreed(await transactionOf(req), therapist, [{ from: doc.startsAt, to: doc.endsAt }])
  return doc
}
