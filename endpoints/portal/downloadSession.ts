import type { Endpoint, PayloadRequest } from 'payload'
import { DomainError } from '@/domain/errors'
import { ownBooking } from '@/endpoints/ownBooking'
import { nowMillis } from '@/server/clock'
import { env } from '@/server/env'
import { type CalendarSession, sessionCalendar } from '@/server/sessionCalendar'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

/**
 * One of the client's own sessions for a calendar. 200 `text/calendar`; 401; 404; 409 while it is
 * planned.
 */
export const downloadSession: Endpoint = {
  path: '/portal/bookings/:id/calendar.ics',
  method: 'get',
  handler: async (req) => {
    const { practice, now, ...session } = await readSession(req, await ownBooking(req))
    const text = sessionCalendar(session, { siteUrl: env().SITE_URL, practice, now })
    return new Response(text, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'Content-Disposition': 'attachment; filename="session.ics"',
        'Cache-Control': 'no-store',
      },
    })
  },
}

const NAME = wordIn({ table: 'services', column: 'name', row: 's', locale: sql`c.locale` })

/** The address only of a session in the rooms. */
async function readSession(req: PayloadRequest, id: string) {
  const [session] = await rowsOf<CalendarSession & { practice: string; now: number }>(
    poolOf(req.payload),
    sql`select b.id, coalesce(${NAME}, s.name) as service, c.locale, t.display_name as therapist, b.sequence,
          case when s.modality = 'in_person' then s.address end as address,
          ${millis(sql`b.starts_at`)} as "startsAt", ${millis(sql`b.ends_at`)} as "endsAt",
          b.status = 'cancelled' as "isCancelled", p.name as practice, ${nowMillis()} as now
        from bookings b join services s on s.id = b.service_id join therapists t on t.id = b.therapist_id
          join clients c on c.id = b.client_id, practice p
        where b.id = ${id}::uuid and b.status <> 'planned'`,
  )
  if (!session) throw new DomainError('too_early', 'This session is only planned. Nothing is booked yet.')
  return session
}
