import type { CollectionAfterChangeHook } from 'payload'
import { nowMillis } from '@/server/clock'
import { sql, transactionOf } from '@/server/sql'

/** Whoever books such a session as they waited for waits no more, whatever way led to it. */
export const settleWaiting: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (doc.status !== 'booked' || (operation === 'update' && previousDoc?.sequence === doc.sequence))
    return doc
  await (await transactionOf(req)).execute(sql`
    update waitlist set status = 'claimed', ended_at = to_timestamp(${nowMillis()} / 1000)
    where client_id = ${doc.client}::uuid and status = 'waiting' and service_id = ${doc.service}::uuid
      and (therapist_id is null or therapist_id = ${doc.therapist}::uuid)
      and "from" <= ${doc.startsAt}::timestamptz and ${doc.startsAt}::timestamptz < "to"`)
  return doc
}
