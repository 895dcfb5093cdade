import type { Payload } from 'payload'
import type { SessionItem } from '@/contracts/identity'
import { SESSION_LIFE } from '@/domain/identity/sessionLife'
import { nowMillis } from '@/server/clock'
import type { LiveSession } from '@/server/readSession'
import { ownerColumn } from '@/server/sessions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type Row = { id: string; startedAt: number; lastSeenAt: number; userAgent: string | null }

/** The living sessions of whoever asks, the latest seen first; at most a hundred. */
export async function listSessions(payload: Payload, asking: LiveSession): Promise<SessionItem[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const { idleMinutes } = SESSION_LIFE[asking.collection]
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select id::text as id, ${millis(sql`started_at`)} as "startedAt", ${millis(sql`last_seen_at`)} as "lastSeenAt",
               user_agent as "userAgent"
        from sessions
        where ${ownerColumn(asking.collection)} = ${asking.person.id} and ended_at is null
          and expires_at > ${now} and last_seen_at > ${now} - make_interval(mins => ${idleMinutes})
        order by last_seen_at desc, id desc limit 100`,
  )
  return rows.map(({ id, startedAt, lastSeenAt, userAgent }) => ({
    id,
    startedAt: new Date(startedAt).toISOString(),
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    userAgent: userAgent ?? '',
    current: id === asking.id,
  }))
}
