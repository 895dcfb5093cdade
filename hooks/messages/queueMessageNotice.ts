import type { CollectionAfterChangeHook } from 'payload'
import { messageNotice } from '@/domain/notifications/newNotice'
import { planNotices } from '@/server/planNotices'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Reader = { name: string; seen: number }

/**
 * Plans that the other party is told that something waits, and nothing more, in the message's transaction:
 * one mail for all that is unread, and another one once they have read and are written to again.
 */
export const queueMessageNotice: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { conversation, client, sender } = doc as { conversation: string; client: string; sender: string }
  const tx = await transactionOf(req)
  const readers = await rowsOf<Reader>(
    tx,
    sql`select reader.name, coalesce((select max(m.position) from messages m
          where m.conversation_id = c.id and m.read_at is not null and m.sender <> reader.name), 0)::float8 as seen
        from conversations c join therapists t on t.id = c.therapist_id
          cross join lateral (select case when ${sender} = 'client:' || ${client} then 'user:' || t.user_id
            else 'client:' || ${client} end as name) reader
        where c.id = ${conversation}::uuid and reader.name is not null`,
  )
  await planNotices(
    tx,
    readers.map(({ name, seen }) => messageNotice(conversation, name, seen)),
  )
  return doc
}
