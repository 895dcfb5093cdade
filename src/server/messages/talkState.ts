import type { TalkState } from '@/domain/messages/refuseClosed'
import { standingOf } from '@/server/rights/standing'
import { type Statement, sql } from '@/server/sql'

/** What `refuseClosed` asks, of a client `cl` and a therapist `t`, as JSON (a `TalkState`). */
export function talkState(): Statement {
  const inCare = sql`exists (select from clients_rels r
    where r.parent_id = cl.id and r.path = 'therapists' and r.therapists_id = t.id)`
  const answered = sql`exists (select from users u where u.id = t.user_id and u.disabled is not true)`
  const erased = sql`cl.erased_at is not null`
  return sql`json_build_object('inCare', ${inCare}, 'erased', ${erased}, 'answered', ${answered},
    'standing', ${standingOf(sql`cl.id`)})`
}

/** A row of a query that selects `talkState()` as `state`. */
export type WithTalkState = { state: TalkState }
