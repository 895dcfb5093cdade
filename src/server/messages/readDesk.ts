import type { Payload } from 'payload'
import type { ConversationList, ConversationView, MessageView } from '@/contracts/messages'
import { isUuid } from '@/domain/isUuid'
import type { Party } from '@/domain/messages/party'
import { before } from '@/server/messages/after'
import { ofParty } from '@/server/messages/ofParty'
import { countUnread, readConversations } from '@/server/messages/readConversations'
import { readMessages } from '@/server/messages/readMessages'
import { readStartable } from '@/server/messages/readStartable'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'

const CONVERSATIONS = 100
const MESSAGES = 50

/** What a therapist finds on the page of messages. */
export type Desk = {
  /** The newest message of all own conversations, by the time of the rest: what comes now comes after it. */
  newest: string | null
  conversations: ConversationView[]
  startable: ConversationList['startable']
  /** The one that is open, with its newest messages, oldest first; or those before `earlierThan`. */
  open: { conversation: ConversationView; messages: MessageView[]; hasEarlier: boolean } | null
}

type Asked = { user: string; chosen: string | null; earlierThan: string | null }

/** The conversations of the therapist whose account `user` is, and the messages of the chosen one. */
export async function readDesk(payload: Payload, { user, chosen, earlierThan }: Asked): Promise<Desk> {
  const party: Party = { side: 'therapist', id: user }
  const pool = poolOf(payload)
  const newest = await readNewest(pool, party)
  const [conversations, startable] = await Promise.all([
    readConversations(pool, { party, limit: CONVERSATIONS }),
    readStartable(pool, party),
  ])
  const id = chosen && isUuid(chosen) ? chosen : null
  const [conversation] = id
    ? await readConversations(pool, { party, only: sql`c.id = ${id}::uuid`, limit: 1 })
    : []
  if (!conversation) return { newest, conversations, startable, open: null }
  const place = earlierThan && isUuid(earlierThan) ? earlierThan : null
  const which = sql`${ofParty(party)} and c.id = ${conversation.id}::uuid and ${before(place)}`
  const found = await readMessages(payload, { reader: party, which, order: 'newest', limit: MESSAGES + 1 })
  const messages = found.slice(0, MESSAGES).reverse()
  const open = { conversation, messages, hasEarlier: found.length > MESSAGES }
  return { newest, conversations, startable, open }
}

async function readNewest(runner: SqlRunner, party: Party): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    runner,
    sql`select last.id from conversations c cross join lateral (
          select m.id, m.position from messages m where m.conversation_id = c.id order by m.position desc limit 1) last
        where ${ofParty(party)} order by last.position desc limit 1`,
  )
  return row?.id ?? null
}

/** How many messages wait for the therapist whose account `user` is. */
export function countWaiting(payload: Payload, user: string): Promise<number> {
  return countUnread(poolOf(payload), { side: 'therapist', id: user })
}
