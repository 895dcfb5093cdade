import type { ConversationList } from '@/contracts/messages'
import type { Party } from '@/domain/messages/party'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

const SHOWN_MAX = 100

/**
 * With whom `party` has no conversation yet and may begin one: own therapists with an account (by slug), own
 * clients (by id); by name, at most a hundred.
 */
export function readStartable(runner: SqlRunner, party: Party): Promise<ConversationList['startable']> {
  const mine = party.side === 'client' ? sql`cl.id` : sql`t.user_id`
  const shown = party.side === 'client' ? sql`t.slug as id, t.display_name as name` : sql`cl.id, cl.name`
  return rowsOf(
    runner,
    sql`select ${shown} ${inCare()}
        where ${mine} = ${party.id}::uuid and not exists (
          select from conversations c where c.client_id = cl.id and c.therapist_id = t.id)
        order by name, id limit ${SHOWN_MAX}`,
  )
}

/** Every client `cl` with a therapist `t` whose own they are, where both can be written to. */
export function inCare(): Statement {
  return sql`from clients_rels r join clients cl on cl.id = r.parent_id and cl.erased_at is null
    join therapists t on t.id = r.therapists_id
    join users u on u.id = t.user_id and u.disabled is not true
    and r.path = 'therapists'`
}
