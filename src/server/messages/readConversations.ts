import type { ConversationView } from '@/contracts/messages'
import type { Party, TalkSide } from '@/domain/messages/party'
import { otherSide } from '@/domain/messages/party'
import { isOpen } from '@/domain/messages/refuseClosed'
import { toIso } from '@/domain/scheduling/instant'
import { ofParty, writtenBy } from '@/server/messages/ofParty'
import { talkState, type WithTalkState } from '@/server/messages/talkState'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

type Row = Omit<ConversationView, 'open' | 'last'> &
  WithTalkState & { last: { from: TalkSide; at: string } | null }

type Which = { party: Party; only?: Statement; limit: number }

/** The conversations of `party`, the latest written in first; `only` is a further condition on `c`. */
export async function readConversations(
  runner: SqlRunner,
  { party, only, limit }: Which,
): Promise<ConversationView[]> {
  const name = party.side === 'client' ? sql`t.display_name` : sql`cl.name`
  const rows = await rowsOf<Row>(
    runner,
    sql`select c.id, t.slug as therapist, c.client_id as client, ${name} as name, last.message as last,
          ${unread(party)} as unread, ${talkState()} as state
        from conversations c join clients cl on cl.id = c.client_id join therapists t on t.id = c.therapist_id
          left join lateral (
            select m.position, json_build_object('at', extract(epoch from m.at) * 1000,
              'from', case when ${writtenBy('client')} then 'client' else 'therapist' end) as message
            from messages m where m.conversation_id = c.id order by m.position desc limit 1) last on true
        where ${ofParty(party)} ${only ? sql`and ${only}` : sql``}
        order by coalesce(last.position, 0) desc, c.id desc limit ${limit}`,
  )
  return rows.map(({ state, last, ...row }) => ({
    ...row,
    open: isOpen(state),
    last: last && { from: last.from, at: toIso(Number(last.at)) },
  }))
}

/** How many messages `party` has not read, over all conversations. */
export async function countUnread(runner: SqlRunner, party: Party): Promise<number> {
  const [row] = await rowsOf<{ unread: number }>(
    runner,
    sql`select coalesce(sum(${unread(party)}), 0)::int as unread from conversations c where ${ofParty(party)}`,
  )
  return row?.unread ?? 0
}

/** A number, of a conversation `c`: what the other side wrote and `party` has not read. */
export function unread({ side }: Party): Statement {
  return sql`(select count(*)::int from messages m
    where m.conversation_id = c.id and m.read_at is null and ${writtenBy(otherSide(side))})`
}
