import type { WaitView } from '@/contracts/waitlist'
import { toIso } from '@/domain/scheduling/instant'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

type Row = Omit<WaitView, 'from' | 'to' | 'joinedAt'> & { from: number; to: number; joinedAt: number }

/** What is waited for, of what `which` selects (a condition on `w`), the soonest window first. */
export async function readWaits(runner: SqlRunner, which: Statement): Promise<WaitView[]> {
  const rows = await rowsOf<Row>(
    runner,
    sql`select w.id, s.slug as service, coalesce(t.slug, 'any') as therapist, ${millis(sql`w."from"`)} as "from",
          ${millis(sql`w."to"`)} as "to", w.status, ${millis(sql`w.joined_at`)} as "joinedAt"
        from waitlist w join services s on s.id = w.service_id left join therapists t on t.id = w.therapist_id
        where ${which} order by w."from", w.id limit 100`,
  )
  return rows.map(({ from, to, joinedAt, ...row }) => ({
    ...row,
    from: toIso(from),
    to: toIso(to),
    joinedAt: toIso(joinedAt),
  }))
}
