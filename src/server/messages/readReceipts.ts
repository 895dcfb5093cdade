import type { Payload } from 'payload'
import type { ReadEvent } from '@/contracts/messages'
import type { Party } from '@/domain/messages/party'
import { toIso } from '@/domain/scheduling/instant'
import { ofParty, writtenBy } from '@/server/messages/ofParty'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** How far each side of these conversations of `party` has read. */
export async function readReceipts(
  payload: Payload,
  party: Party,
  conversations: string[],
): Promise<ReadEvent[]> {
  if (conversations.length === 0) return []
  const rows = await rowsOf<Omit<ReadEvent, 'at'> & { at: number }>(
    poolOf(payload),
    sql`select c.id as conversation, reader.side as by, read.id as "upTo", ${millis(sql`read.read_at`)} as at
        from conversations c cross join (values ('client'), ('therapist')) reader (side)
          cross join lateral (
            select m.id, m.read_at from messages m
            where m.conversation_id = c.id and m.read_at is not null
              and (${writtenBy('client')}) = (reader.side = 'therapist')
            order by m.position desc limit 1) read
        where ${ofParty(party)} and c.id = any(${`{${conversations}}`}::uuid[])`,
  )
  return rows.map((row) => ({ ...row, at: toIso(row.at) }))
}
