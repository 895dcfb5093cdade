import type { WaitView } from '@/contracts/waitlist'
import { type Instant, toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'
import { readOffered } from '@/server/waiting/readOffered'

/** So many of the times that became free are looked at for one window. */
const OFFERS_MAX = 5

type Row = Omit<WaitView, 'from' | 'to' | 'joinedAt' | 'offers'> &
  Record<'from' | 'to' | 'joinedAt', Instant> & { told: string[] }

/**
 * What is waited for, of what `which` selects (a condition on `w`), the soonest window first; each with what
 * was offered of it and can still be booked.
 */
export async function readWaits(runner: SqlRunner, which: Statement): Promise<WaitView[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const rows = await rowsOf<Row>(
    runner,
    sql`select w.id, s.slug as service, coalesce(t.slug, 'any') as therapist, ${millis(sql`w."from"`)} as "from",
          ${millis(sql`w."to"`)} as "to", w.status, ${millis(sql`w.joined_at`)} as "joinedAt", array(
            select min(o.id::text) from waitlist_offers o where o.wait_id = w.id and o.due_at <= ${now}
              and o.starts_at > ${now} group by o.starts_at, o.therapist_id order by o.starts_at
            limit ${OFFERS_MAX}) as told
        from waitlist w join services s on s.id = w.service_id left join therapists t on t.id = w.therapist_id
        where ${which} order by w."from", w.id limit 100`,
  )
  const offered = await readOffered(
    runner,
    rows.flatMap(({ told }) => told),
  )
  const stillOpen = (id: string) => {
    const slot = offered.get(id)
    if (slot?.about !== 'slot' || !slot.isOpen) return []
    return [{ therapist: slot.therapist, startsAt: toIso(slot.startsAt) }]
  }
  return rows.map(({ from, to, joinedAt, told, ...row }) => ({
    ...row,
    from: toIso(from),
    to: toIso(to),
    joinedAt: toIso(joinedAt),
    offers: told.flatMap(stillOpen),
  }))
}
