import { DomainError } from '@/domain/errors'
import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { writeAsWorker } from '@/jobs/writeAsWorker'
import { closeRooms, roomsToClose } from '@/server/rooms/closeRooms'
import { poolOf, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

const BATCH = 200

/**
 * Records a no-show for sessions that ended long enough ago without an outcome, where the practice wants it
 * so; of those by video never where the therapist has not opened the room. And closes the rooms of what is
 * over, moved or cancelled.
 */
export const noShowSweep: Job = {
  name: 'no-show-sweep',
  due: ({ at }) => sql`(${roomsToClose(at)} or exists (select from ${missed(at)}))`,
  nothing: { recorded: 0 },
  run: async (context, now) => {
    const { payload } = context
    const bookings = await readMissed(poolOf(payload), now)
    const { done, failed } = await eachRow(context, bookings, async (id) => {
      try {
        await writeAsWorker(payload, { bookingRequest: { type: 'recordNoShow' } }, (req) =>
          payload.update({ collection: 'bookings', id, data: {}, req, depth: 0 }),
        )
        return true
      } catch (error) {
        // Somebody recorded an outcome since the choice was made: theirs stands.
        if (error instanceof DomainError && error.code === 'outcome_exists') return false
        throw error
      }
    })
    const rooms = await closeRooms(payload, context.rooms, now)
    return {
      recorded: done,
      ...(failed > 0 ? { failed } : {}),
      ...(rooms.closed > 0 ? { roomsClosed: rooms.closed } : {}),
      ...(rooms.failed > 0 ? { roomsLeft: rooms.failed } : {}),
    }
  },
}

/** Asked of the practice first: one that records none need not look through what it never recorded. */
const missed = (at: Statement) => sql`practice p cross join lateral (
    select b.id, b.ends_at from bookings b join services s on s.id = b.service_id
    where b.status = 'booked' and (s.modality <> 'video' or exists (
        select from rooms r
        where r.booking_id = b.id and r.sequence = b.sequence and r.opened_at is not null))
      and b.ends_at <= ${at} - make_interval(mins => p.no_show_grace::int)
    order by b.ends_at, b.id limit ${sql.raw(String(BATCH))}) missed
  where p.no_show_policy = 'forfeit'`

async function readMissed(runner: SqlRunner, now: number): Promise<{ id: string }[]> {
  return rowsOf<{ id: string }>(
    runner,
    sql`select missed.id from ${missed(sql`to_timestamp(${now / 1000}::float8)`)}
        order by missed.ends_at, missed.id`,
  )
}
