import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** When the worker last ended its round, and how long ago that is. */
export type Heartbeat = { at: string; lateSeconds: number }

/** The worker has done its round. */
export async function beat(payload: Payload): Promise<void> {
  await poolOf(payload).execute(sql`
    insert into heartbeats (name, at) values ('tick', to_timestamp(${nowMillis()} / 1000))
    on conflict (name) do update set at = greatest(heartbeats.at, excluded.at)`)
}

/** @returns null where no worker has ever done a round */
export async function readHeartbeat(payload: Payload): Promise<Heartbeat | null> {
  const [row] = await rowsOf<{ at: number; now: number }>(
    poolOf(payload),
    sql`select ${millis(sql`at`)} as at, ${nowMillis()} as now from heartbeats where name = 'tick'`,
  )
  if (!row) return null
  const lateSeconds = Math.max(0, Math.round((row.now - row.at) / 1000))
  return { at: new Date(row.at).toISOString(), lateSeconds }
}
