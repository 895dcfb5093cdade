import type { Payload } from 'payload'
import { nameOfParty, otherSide, type Party } from '@/domain/messages/party'
import { nowMillis } from '@/server/clock'
import { writtenBy } from '@/server/messages/ofParty'
import { unread } from '@/server/messages/readConversations'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Seen = { conversation: string; party: Party; upTo: string }

/**
 * Notes that `party` has read what the other side wrote up to the message `upTo` of a conversation of theirs,
 * and takes back the mail that would have said that something waits. Safe to repeat.
 * @returns how many of the conversation are unread, or null where `upTo` is none of its messages
 */
export function markSeen(payload: Payload, seen: Seen): Promise<number | null> {
  return sqlTransaction(payload, async (tx) => {
    const { conversation, party, upTo } = seen
    const [last] = await rowsOf<{ position: string }>(
      tx,
      sql`select position from messages where id = ${upTo}::uuid and conversation_id = ${conversation}::uuid`,
    )
    if (!last) return null
    await tx.execute(sql`
      update messages m set read_at = to_timestamp(${nowMillis()} / 1000)
      where m.conversation_id = ${conversation}::uuid and m.read_at is null
        and m.position <= ${last.position} and ${writtenBy(otherSide(party.side))}`)
    const left = await countLeft(tx, seen)
    if (left === 0) await withdrawNotice(tx, conversation, nameOfParty(party))
    return left
  })
}

async function countLeft(tx: SqlRunner, { conversation, party }: Seen): Promise<number> {
  const [row] = await rowsOf<{ unread: number }>(
    tx,
    sql`select ${unread(party)} as unread from conversations c where c.id = ${conversation}::uuid`,
  )
  return row?.unread ?? 0
}

/** Only what nobody has begun to send. */
async function withdrawNotice(tx: SqlRunner, conversation: string, reader: string): Promise<void> {
  await tx.execute(sql`
    update notification_events set status = 'superseded', last_error = 'not_so_any_more'
    where kind = 'message' and subject = ${conversation} and recipient = ${reader} and status = 'planned'`)
}
