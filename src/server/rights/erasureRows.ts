import type { Erasure } from '@/domain/rights/erasure'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

/** An erasure as it is stored; instants are epoch milliseconds. */
export type ErasureRow = Erasure & {
  id: string
  client: string
  requestedAt: number
  releasedUntil: number | null
  waitingFor: string | null
}

/** An erasure that is neither taken back nor done. */
export const isOpen = () => sql`e.done_at is null and e.taken_back_at is null`

/** The erasures that `which` selects (a condition on `e`, and what follows it), the newest first. */
export function readErasures(runner: SqlRunner, which: Statement): Promise<ErasureRow[]> {
  return rowsOf<ErasureRow>(
    runner,
    sql`select e.id, e.client_id as client, ${millis(sql`e.requested_at`)} as "requestedAt",
          ${millis(sql`e.due_at`)} as "dueAt", ${millis(sql`e.taken_back_at`)} as "takenBackAt",
          ${millis(sql`e.done_at`)} as "doneAt", ${millis(sql`e.released_until`)} as "releasedUntil",
          e.waiting_for as "waitingFor"
        from erasures e where ${which}`,
  )
}
