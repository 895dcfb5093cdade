import type { Payload } from 'payload'
import type { RoomProvider } from '@/domain/rooms/provider'
import { roomName } from '@/domain/rooms/roomName'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

const BATCH = 50

type Due = { id: string; booking: string; sequence: number }

const toClose = (at: Statement) => sql`rooms r join bookings b on b.id = r.booking_id
  where r.state <> 'closed' and (r.state = 'closing' or b.ends_at <= ${at})`

/** A condition: some room is to be closed at \`at\`. */
export const roomsToClose = (at: Statement) => sql`exists (select from ${toClose(at)})`

/**
 * Closes at the provider the rooms of sessions that were moved, cancelled or are over at `now`. Safe to
 * repeat and beside other workers: a room that cannot be closed now is left for the next round.
 * @returns how many were closed and how many were not
 */
export async function closeRooms(
  payload: Payload,
  rooms: RoomProvider,
  now: number,
): Promise<{ closed: number; failed: number }> {
  const due = await readDue(payload, now)
  const counts = { closed: 0, failed: 0 }
  for (const { id, booking, sequence } of due) {
    try {
      await rooms.close(roomName(booking, sequence))
      await poolOf(payload).execute(sql`
        update rooms set state = 'closed', client_join_sealed = null, therapist_join_sealed = null
        where id = ${id}::uuid`)
      counts.closed += 1
    } catch (err) {
      counts.failed += 1
      payload.logger.error({ err, room: id, msg: 'a room was not closed; the next tick tries again' })
      // A provider that does not answer would keep the worker waiting for each of them.
      break
    }
  }
  return counts
}

function readDue(payload: Payload, now: number): Promise<Due[]> {
  return rowsOf<Due>(
    poolOf(payload),
    sql`select r.id, r.booking_id as booking, r.sequence from ${toClose(sql`to_timestamp(${now / 1000}::float8)`)}
        order by r.id limit ${BATCH}`,
  )
}
