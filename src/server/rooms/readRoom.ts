import type { BookingStatus } from '@/domain/scheduling/booking'
import { nowMillis } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

/** A session with its room, and the database's clock. Instants are epoch milliseconds. */
export type RoomView = {
  booking: string
  sequence: number
  status: BookingStatus
  startsAt: number
  endsAt: number
  isVideo: boolean
  client: string
  /** Their first name: the other one knows the rest, and the provider need not. */
  clientName: string
  therapist: string
  therapistName: string
  /** Null where nobody has come yet. */
  room: string | null
  openedAt: number | null
  waitingAt: number | null
  /** The addresses that were given last, sealed. */
  clientJoin: string | null
  therapistJoin: string | null
  now: number
}

/** @throws Error where there is no such booking: the door has looked */
export async function readRoom(runner: SqlRunner, booking: string): Promise<RoomView> {
  const [view] = await rowsOf<RoomView>(
    runner,
    sql`select b.id as booking, b.sequence, b.status, ${millis(sql`b.starts_at`)} as "startsAt",
          ${millis(sql`b.ends_at`)} as "endsAt", s.modality = 'video' as "isVideo",
          c.id as client, split_part(c.name, ' ', 1) as "clientName",
          t.id as therapist, t.display_name as "therapistName",
          r.id as room, ${millis(sql`r.opened_at`)} as "openedAt",
          ${millis(sql`r.waiting_at`)} as "waitingAt", r.client_join_sealed as "clientJoin",
          r.therapist_join_sealed as "therapistJoin", ${nowMillis()} as now
        from bookings b join services s on s.id = b.service_id join clients c on c.id = b.client_id
          join therapists t on t.id = b.therapist_id
          left join rooms r on r.booking_id = b.id and r.sequence = b.sequence
        where b.id = ${booking}::uuid`,
  )
  if (!view) throw new Error(`booking ${booking} went away`)
  return view
}
