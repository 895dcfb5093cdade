import type { ClientBase } from 'pg'
import { clockOf } from '@/server/clock'

/**
 * That a backup was written whole, or a drill brought one back: `/api/metrics` tells how long ago that is.
 */
export async function leaveMark(client: Pick<ClientBase, 'query'>, name: 'backup' | 'drill'): Promise<void> {
  await client.query(
    `insert into heartbeats (name, at) values ($1, to_timestamp($2::float8 / 1000))
     on conflict (name) do update set at = greatest(heartbeats.at, excluded.at)`,
    [name, await clockOf(client)],
  )
}
