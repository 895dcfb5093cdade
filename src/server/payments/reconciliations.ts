import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { Difference } from '@/domain/payments/differences'
import { nightOf } from '@/domain/payments/reconciliation'
import { nowMillis } from '@/server/clock'
import type { Reconciled } from '@/server/payments/reconcile'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Which try of which night somebody holds: a later one takes it from them. */
export type ClaimedNight = { id: string; night: string; attempts: number }

/** So many are kept as they are; of more only their number. */
const KEPT_MAX = 200

const now = () => sql`to_timestamp(${nowMillis()} / 1000)`

/**
 * Makes this night's comparison the caller's for `leaseMs`, where it is due: not done, not given up, not held
 * by another worker. @returns null where nothing is due
 */
export async function claimNight(
  payload: Payload,
  { days, leaseMs }: { days: number; leaseMs: number },
): Promise<ClaimedNight | null> {
  const pool = poolOf(payload)
  const [practice] = await rowsOf<{ zone: string; at: number }>(
    pool,
    sql`select time_zone as zone, ${nowMillis()} as at from practice`,
  )
  if (!practice) throw new Error('the practice has no settings')
  const night = nightOf(practice.at, practice.zone)
  const [claimed] = await rowsOf<ClaimedNight>(
    pool,
    sql`insert into reconciliations (id, night, status, days, begun_at, attempts, next_attempt_at)
        select ${uuidv7()}::uuid, ${night}, 'running', ${days}::int, ${now()}, 1,
          ${now()} + make_interval(secs => ${leaseMs / 1000})
        where not exists (select from reconciliations
          where night = ${night} and (next_attempt_at is null or next_attempt_at > ${now()}))
        on conflict (night) do update set status = 'running', days = excluded.days, begun_at = excluded.begun_at,
          attempts = reconciliations.attempts + 1, next_attempt_at = excluded.next_attempt_at
          where reconciliations.next_attempt_at <= ${now()}
        returning id, night, attempts`,
  )
  return claimed ?? null
}

/** Writes down what was found. @returns false where the try is somebody else's by now */
export async function noteFound(
  payload: Payload,
  { id, attempts }: ClaimedNight,
  { differences, checked }: Reconciled,
): Promise<boolean> {
  const kept: Difference[] = differences.slice(0, KEPT_MAX)
  const rows = await rowsOf(
    poolOf(payload),
    sql`update reconciliations set status = 'done', found = ${differences.length}::int, ended_at = ${now()},
          differences = ${JSON.stringify(kept)}::jsonb, checked = ${JSON.stringify(checked)}::jsonb,
          next_attempt_at = null, last_error = null
        where id = ${id}::uuid and attempts = ${attempts}::int and status = 'running' returning id`,
  )
  return rows.length > 0
}

/** The try came to nothing: another one after `pauseMs`, or none where it is null. `error` is a code. */
export async function noteFailure(
  payload: Payload,
  { id, attempts }: ClaimedNight,
  { error, pauseMs }: { error: string; pauseMs: number | null },
): Promise<void> {
  const next =
    pauseMs === null
      ? sql`status = 'given_up', ended_at = ${now()}, next_attempt_at = null`
      : sql`status = 'waiting', next_attempt_at = ${now()} + make_interval(secs => ${pauseMs / 1000})`
  await poolOf(payload).execute(
    sql`update reconciliations set last_error = ${error}, ${next}
        where id = ${id}::uuid and attempts = ${attempts}::int and status = 'running'`,
  )
}
