import type { Payload } from 'payload'
import type { MessageView } from '@/contracts/messages'
import { nameOfParty, type Party } from '@/domain/messages/party'
import { toIso } from '@/domain/scheduling/instant'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { messageContext } from '@/server/encryption/places'
import { attachmentsOf, openNames, type WithAttachments } from '@/server/messages/attachmentsOf'
import { writtenBy } from '@/server/messages/ofParty'
import { recordReading } from '@/server/recordReading'
import { millis, poolOf, rowsOf, type Statement, sql } from '@/server/sql'

type Row = WithAttachments & {
  id: string
  conversation: string
  from: MessageView['from']
  sealed: string
  at: number
  readAt: number | null
}

type Which = {
  /** Who reads: that what the other wrote was opened is on record before it is told. */
  reader: Party
  /** A condition on a message `m` of a conversation `c`. */
  which: Statement
  order: 'newest' | 'oldest'
  limit: number
}

/**
 * Messages as their parties see them, opened. Which ones somebody may see is the caller's to say: `which` has
 * `ofParty` in it.
 */
export async function readMessages(
  payload: Payload,
  { reader, which, order, limit }: Which,
): Promise<MessageView[]> {
  const direction = order === 'newest' ? sql`desc` : sql`asc`
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select m.id, m.conversation_id as conversation, m.client_id as client, m.body_sealed as sealed,
          case when ${writtenBy('client')} then 'client' else 'therapist' end as "from",
          ${attachmentsOf()} as attachments, ${millis(sql`m.at`)} as at, ${millis(sql`m.read_at`)} as "readAt"
        from messages m join conversations c on c.id = m.conversation_id
        where ${which} order by m.position ${direction} limit ${limit}`,
  )
  await noteReading(payload, reader, rows)
  const opener = { payload, encryption: encryptionOf(payload) }
  return Promise.all(
    rows.map(async ({ client, sealed, attachments, at, readAt, ...row }) => {
      return {
        ...row,
        body: await openOrNote(opener, sealed, messageContext(row.id, client)),
        attachments: await openNames(opener, { client, attachments }),
        at: toIso(at),
        readAt: readAt === null ? null : toIso(readAt),
      }
    }),
  )
}

async function noteReading(payload: Payload, reader: Party, rows: Row[]): Promise<void> {
  const read = new Map(
    rows.filter(({ from }) => from !== reader.side).map(({ conversation, client }) => [conversation, client]),
  )
  for (const [id, client] of read)
    await recordReading(payload, { kind: 'message', id, client, reader: nameOfParty(reader) })
}
