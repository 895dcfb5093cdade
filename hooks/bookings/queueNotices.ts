import type { CollectionAfterChangeHook } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { type NoticePlan, noticesFor } from '@/domain/notifications/noticesFor'
import { creditsLow } from '@/hooks/bookings/creditsLow'
import { nowMillis } from '@/server/clock'
import { actorOf } from '@/server/recordAudit'
import { type Statement, sql, transactionOf } from '@/server/sql'

type Written = {
  id: string
  client: string
  therapist: string
  sequence: number
  creditType: string
}

/**
 * Plans who is told of a change of a session, and takes back what was planned and is no longer true, in its
 * transaction and by one statement; by none where nobody is told. Nobody of the practice is told what they
 * did themselves, unless their calendar was told of the session before: it would keep what is no longer so.
 * Safe to repeat: the key of a notice is unique.
 */
export const queueNotices: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  // Nobody is told of a time that is nobody's.
  if (doc.status === 'reserved') return doc
  const plan = noticesFor(operation === 'create' ? null : previousDoc, doc)
  if (plan.notices.length === 0) return doc
  const tx = await transactionOf(req)
  await tx.execute(insertion(plan, doc, { former: previousDoc?.therapist, actor: actorOf(req) }))
  return doc
}

type Others = { former: string | undefined; actor: string }

function insertion(plan: NoticePlan, written: Written, { former, actor }: Others): Statement {
  const therapists = { client: null, therapist: written.therapist, former_therapist: former ?? null }
  const told = plan.notices.map(({ kind, party }) => ({ id: uuidv7(), kind, therapist: therapists[party] }))
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const isNew = plan.notices.every(({ kind }) => kind === 'booked')
  return sql`${plan.supersede ? supersession(written) : sql``}
    insert into notification_events (id, kind, status, recipient, channel, subject, booking_id, sequence, due_at,
                                     next_attempt_at, planned_at)
    select told.id, told.kind, 'planned', reader.name, 'mail', ${written.id}, ${written.id}::uuid,
           ${written.sequence}::integer, ${now}, ${now}, ${now}
    from json_to_recordset(${JSON.stringify(told)}::json) told (id uuid, kind varchar, therapist uuid)
    cross join lateral (
      select 'client:' || ${written.client} as name where told.therapist is null
      union all
      select 'user:' || u.id from therapists t join users u on u.id = t.user_id
      where t.id = told.therapist and u.disabled is not true and ('user:' || u.id <> ${actor} or exists (
        select from notification_events sent where sent.booking_id = ${written.id}::uuid and sent.status = 'sent'
          and sent.recipient = 'user:' || u.id))) reader
    ${isNew ? creditsLow(written) : sql``}
    on conflict (dedupe_key) do nothing`
}

/**
 * Only what nobody has begun to send: the worker judges the rest anew. Whoever handed the session over is
 * told so whatever becomes of it afterwards, for nothing else will tell them; unless it is theirs again.
 */
function supersession({ id, therapist }: Written): Statement {
  return sql`with gone as (
    update notification_events set status = 'superseded', last_error = 'booking_changed'
    where booking_id = ${id}::uuid and status = 'planned' and (kind <> 'handed_over'
      or recipient = (select 'user:' || t.user_id from therapists t where t.id = ${therapist}::uuid)))`
}
