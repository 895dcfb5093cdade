import type { CollectionAfterChangeHook } from 'payload'
import { messageNotice } from '@/domain/notifications/newNotice'
import { planNotices } from '@/server/planNotices'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Reader = { name: string; sequence: number }

/**
 * Plans that the other party is told that something waits, and nothing more, in the message's transaction:
 * one mail for all that is unread, and another one once they have read and are written to again, or the last
 * one was never sent.
 */
export const queueMessageNotice: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { conversation, client, sender } = doc as { conversation: string; client: string; sender: string }
  const tx = await transactionOf(req)
  const readers = await rowsOf<Reader>(
    tx,
    sql`select reader.name, case when last.covers then last.sequence
            else greatest(seen.upto, last.sequence + 1) end::float8 as sequence
        from conversations c join therapists t on t.id = c.therapist_id
          cross join lateral (select case when ${sender} = 'client:' || ${client} then 'user:' || t.user_id
            else 'client:' || ${client} end as name) reader
          cross join lateral (select coalesce(max(m.position), 0) as upto from messages m
            where m.conversation_id = c.id and m.read_at is not null and m.sender <> reader.name) seen
          left join lateral (
            select e.sequence, e.status <> 'expired' and exists (select from messages m
                where m.conversation_id = c.id and m.read_at is null and m.sender <> reader.name
                  and m.at <= e.planned_at) as covers
            from notification_events e
            where e.kind = 'message' and e.subject = c.id::text and e.recipient = reader.name
            order by e.sequence desc limit 1) last on true
        where c.id = ${conversation}::uuid and reader.name is not null`,
  )
  await planNotices(
    tx,
    readers.map(({ name, sequence }) => messageNotice(conversation, name, sequence)),
  )
  return doc
}
