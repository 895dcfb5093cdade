import type { Party } from '@/domain/messages/party'
import { type Statement, sql } from '@/server/sql'

/** A condition on `c`: the conversations in which `party` is one of the two. */
export function ofParty({ side, id }: Party): Statement {
  return side === 'client'
    ? sql`c.client_id = ${id}::uuid`
    : sql`c.therapist_id in (select own.id from therapists own where own.user_id = ${id}::uuid)`
}

/** A condition on a message `m`: it was written by `side`. */
export function writtenBy(side: Party['side']): Statement {
  return side === 'client'
    ? sql`m.sender = 'client:' || m.client_id`
    : sql`m.sender <> 'client:' || m.client_id`
}
