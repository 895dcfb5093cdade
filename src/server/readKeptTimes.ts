import type { Payload } from 'payload'
import { toIso } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** A time that is kept for a visitor who has no name yet; epoch milliseconds. */
export type KeptTime = Interval & { id: string; therapist: string; blocks: Interval }

/** More than this many visitors choose in half an hour nowhere. */
const KEPT_MAX = 500

type Row = { id: string; therapist: string; from: number; to: number; blocksFrom: number; blocksTo: number }

/** What is kept for visitors at these therapists (ids) at the moment, where it meets the span. */
export async function readKeptTimes(
  payload: Payload,
  { therapists, from, to }: { therapists: readonly string[] } & Interval,
): Promise<KeptTime[]> {
  const rows = await rowsOf<Row>(
    poolOf(payload),
    sql`select b.id, b.therapist_id as therapist, ${millis(sql`b.starts_at`)} as "from", ${millis(sql`b.ends_at`)} as "to",
          ${millis(sql`b.blocks_from`)} as "blocksFrom", ${millis(sql`b.blocks_to`)} as "blocksTo"
        from bookings b
        where b.status = 'reserved' and b.reserved_until > to_timestamp(${nowMillis()} / 1000)
          and b.therapist_id = any(${`{${therapists.join(',')}}`}::uuid[])
          and b.blocks_from < ${toIso(to)}::timestamptz and b.blocks_to > ${toIso(from)}::timestamptz
        order by b.starts_at limit ${KEPT_MAX}`,
  )
  return rows.map(({ blocksFrom, blocksTo, ...kept }) => {
    return { ...kept, blocks: { from: blocksFrom, to: blocksTo } }
  })
}
