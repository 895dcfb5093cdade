import type { Payload } from 'payload'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

/** A session that took place without a signed note; `startsAt` is in epoch milliseconds. */
type DueNote = { booking: string; startsAt: number; client: string; isBegun: boolean }

/** So far back, and so many at a time: what is older is found in the list of sessions. */
const DAYS = 60
const SHOWN = 20

/**
 * Sessions of `user`'s own of the last weeks that took place or are over, and have no signed note; the oldest
 * first. The signed ones are left out before they are counted: a busy therapist sees what is left as well.
 * Nothing is due about somebody who was erased.
 */
export function readDueNotes(payload: Payload, user: string): Promise<DueNote[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return rowsOf<DueNote>(
    poolOf(payload),
    sql`select b.id as booking, ${millis(sql`b.starts_at`)} as "startsAt", c.name as client,
          exists (select from notes n where ${of} and n.signed_at is null) as "isBegun"
        from therapists t join bookings b on b.therapist_id = t.id join clients c on c.id = b.client_id
        where t.user_id = ${user}::uuid and c.erased_at is null
          and b.starts_at between ${now} - make_interval(days => ${DAYS}) and ${now}
          and (b.status = 'completed' or (b.status = 'booked' and b.ends_at <= ${now}))
          and not exists (select from notes n where ${of} and n.signed_at is not null)
        order by b.starts_at, b.id limit ${SHOWN}`,
  )
}

/** A condition on a note `n`: it is the session's own, no amendment and no thoughts aside. */
const of = sql`n.booking_id = b.id and n.kind = 'session' and n.amends_id is null`
