import type { CollectionAfterChangeHook } from 'payload'
import { sql, transactionOf } from '@/server/sql'

/** A client becomes a therapist's own with the first booking; only staff end that. Safe to repeat. */
export const noteTherapist: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (previousDoc?.therapist === doc.therapist) return doc
  const tx = await transactionOf(req)
  // The client's row is locked by `decideBooking`, so no other booking of this client writes here meanwhile.
  await tx.execute(sql`
    insert into clients_rels ("order", parent_id, path, therapists_id)
    select coalesce(max("order"), 0) + 1, ${doc.client}::uuid, 'therapists', ${doc.therapist}::uuid
    from clients_rels where parent_id = ${doc.client}::uuid and path = 'therapists'
    having not coalesce(bool_or(therapists_id = ${doc.therapist}::uuid), false)`)
  return doc
}
