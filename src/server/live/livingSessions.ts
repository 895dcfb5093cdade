import type { Payload } from 'payload'
import { SESSION_LIFE } from '@/domain/identity/sessionLife'
import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

/**
 * Which of these sessions live, of a client, or of a user who is a therapist at this moment. Looking is no
 * visit: a page that is left open does not keep anybody signed in.
 */
export async function livingSessions(payload: Payload, sessions: string[]): Promise<Set<string>> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const seen = (minutes: number): Statement =>
    sql`s.last_seen_at > ${now} - make_interval(mins => ${minutes})`
  const rows = await rowsOf<{ id: string }>(
    poolOf(payload),
    sql`select s.id from sessions s
          left join clients c on c.id = s.client_id and c.erased_at is null
          left join users u on u.id = s.user_id and u.disabled is not true
        where s.id = any(${`{${[...new Set(sessions)]}}`}::uuid[]) and s.ended_at is null and s.expires_at > ${now}
          and ((c.id is not null and ${seen(SESSION_LIFE.clients.idleMinutes)})
            or (${seen(SESSION_LIFE.users.idleMinutes)}
              and exists (select from users_roles r where r.parent_id = u.id and r.value = 'therapist')))`,
  )
  return new Set(rows.map(({ id }) => id))
}
