import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import type { SeriesEnd } from '@/domain/scheduling/seriesRequest'
import { nowMillis } from '@/server/clock'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Ends what is left of a series, each session as whoever ends it would end it by itself, in one transaction:
 * what is planned, and what is booked and still ahead. What a client could only cancel late stays booked.
 */
export const endSessions: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const end = req.context.seriesEnd as SeriesEnd | undefined
  if (operation !== 'update' || !end) return doc
  delete req.context.seriesEnd
  for (const id of await readLeft(req, doc.id, end)) {
    req.context.bookingRequest = { type: 'cancel', ...end, withSeries: true }
    await req.payload.update({ collection: 'bookings', id, data: {}, req, depth: 0 })
  }
  return doc
}

async function readLeft(req: PayloadRequest, series: string, { by }: SeriesEnd): Promise<string[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const inTime = by === 'practice' ? sql`true` : sql`b.free_cancel_until >= ${now}`
  const rows = await rowsOf<{ id: string }>(
    await transactionOf(req),
    sql`select b.id from bookings b where b.series_id = ${series}::uuid and (b.status = 'planned'
          or (b.status = 'booked' and b.starts_at > ${now} and ${inTime}
            and not exists (select from notes n where n.booking_id = b.id and n.signed_at is not null)))
        order by b.id`,
  )
  return rows.map(({ id }) => id)
}
