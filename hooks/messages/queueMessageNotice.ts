import type { CollectionAfterChangeHook } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { nowMillis } from '@/server/clock'
import { sql, transactionOf } from '@/server/sql'

/**
 * Plans that the other party is told that something waits, and nothing more, in the message's transaction.
 * Its sequence is the place of what they have read last: one mail for all that is unread, and another one
 * once they have read and are written to again.
 */
export const queueMessageNotice: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { conversation, client, sender } = doc as { conversation: string; client: string; sender: string }
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await (await transactionOf(req)).execute(sql`
    insert into notification_events (id, kind, status, recipient, channel, subject, sequence, due_at,
                                     next_attempt_at, planned_at)
    select ${uuidv7()}::uuid, 'message', 'planned', reader.name, 'mail', ${conversation},
           coalesce((select max(m.position) from messages m where m.conversation_id = ${conversation}::uuid
             and m.read_at is not null and m.sender <> reader.name), 0)::integer, ${now}, ${now}, ${now}
    from conversations c join therapists t on t.id = c.therapist_id
      cross join lateral (select case when ${sender} = 'client:' || ${client} then 'user:' || t.user_id
        else 'client:' || ${client} end as name) reader
    where c.id = ${conversation}::uuid and reader.name is not null
    on conflict (dedupe_key) do nothing`)
  return doc
}
