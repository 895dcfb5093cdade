import type { ClientBase } from 'pg'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** The instant at which a transaction began, by the database's clock, cut to milliseconds. */
const DATABASE_NOW = sql`date_trunc('milliseconds', transaction_timestamp())`

let now: Statement = DATABASE_NOW

/**
 * The one place that asks for the time. A statement that already goes to the database selects `nowMillis()`
 * with it; all others ask `readNow`. Constant within a transaction.
 */
export function nowMillis(): Statement {
  return millis(now)
}

/** Epoch milliseconds by the database's clock, read in `runner`. */
export async function readNow(runner: SqlRunner): Promise<number> {
  const [row] = await rowsOf<{ now: number }>(runner, sql`select ${nowMillis()} as now`)
  if (!row) throw new Error('the database did not tell the time')
  return row.now
}

/** As `readNow`, for whoever has a connection of its own: commands, backups. */
export async function clockOf(client: Pick<ClientBase, 'query'>): Promise<number> {
  const { rows } = await client.query<{ now: number }>(
    `select floor(extract(epoch from transaction_timestamp()) * 1000)::float8 as now`,
  )
  if (!rows[0]) throw new Error('the database did not tell the time')
  return rows[0].now
}

/** For `tick --at` and tests: the clock says `instant` (epoch milliseconds); null gives it back. */
export function setClock(instant: number | null): void {
  now = instant === null ? DATABASE_NOW : sql`to_timestamp(${instant}::float8 / 1000)`
}

/** Milliseconds of time that only passes: for how long something lasts, never for what time it is. */
export function passedMs(): number {
  return performance.now()
}
