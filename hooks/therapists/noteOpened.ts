import type { CollectionAfterChangeHook } from 'payload'
import { DAY_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import { newlyOpen } from '@/domain/scheduling/newlyOpen'
import { hoursOf } from '@/hooks/therapists/hoursOf'
import type { Therapist } from '@/payload-types'
import { readNow } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, sql, transactionOf } from '@/server/sql'
import { noteFreed } from '@/server/waiting/noteFreed'

type Row = { notice: number; horizon: number; timeOff: Interval[] }

/**
 * Hours that become longer leave times behind for whoever waits. Of a therapist who could not be booked so
 * before (published again, with one more service), all of them are new.
 */
export const noteOpened: CollectionAfterChangeHook<Therapist> = async (change) => {
  const { doc, operation, previousDoc, req } = change
  if (operation !== 'update') return doc
  const before = couldBeBooked(previousDoc, doc) ? hoursOf(previousDoc) : hoursOf({})
  const after = doc.published ? hoursOf(doc) : hoursOf({})
  if (JSON.stringify(before) === JSON.stringify(after)) return doc
  const tx = await transactionOf(req)
  const { timeOff, ...within } = await readAhead(tx, doc.id)
  const opened = newlyOpen({ before, after, timeOff }, within)
  const spans = opened.map(({ from, to }) => ({ from: toIso(from), to: toIso(to) }))
  await noteFreed(tx, doc.id, spans)
  return doc
}

/** Whether nothing but hours kept anybody from booking what they can book now. */
function couldBeBooked(before: Therapist, now: Therapist): boolean {
  if (!before.published || before.acceptingClients !== now.acceptingClients) return false
  const known = new Set(before.services?.map(idOf))
  return (now.services ?? []).every((service) => known.has(idOf(service)))
}

const idOf = (service: string | { id: string }) => (typeof service === 'string' ? service : service.id)

/** What can be booked ahead: from the notice on, up to the horizon; and the therapist's time off. */
async function readAhead(tx: SqlRunner, therapist: string): Promise<Interval & { timeOff: Interval[] }> {
  const now = await readNow(tx)
  const [row] = await rowsOf<Row>(
    tx,
    sql`select p.minimum_notice as notice, p.horizon, (select coalesce(json_agg(json_build_object(
          'from', ${millis(sql`o.starts_at`)}, 'to', ${millis(sql`o.ends_at`)})), '[]')
          from time_off o where o.therapist_id = ${therapist}::uuid) as "timeOff"
        from practice p`,
  )
  if (!row) throw new Error('the practice has no rules')
  return { from: now + row.notice * MINUTE_MS, to: now + row.horizon * DAY_MS, timeOff: row.timeOff }
}
