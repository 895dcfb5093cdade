import { Temporal } from 'temporal-polyfill'
import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { EditorWelcome } from './EditorWelcome'
import { TodayRow, type TodaysBooking } from './TodayRow'

/** The first thing on landing: today's sessions, the own ones for therapists, all of them for the office. */
export async function Today({ user, payload }: PanelProps) {
  if (!user) return null
  if (!hasRole(user, 'owner', 'staff', 'therapist')) return <EditorWelcome />
  const timeZone = await practiceZone(payload)
  const day = Temporal.Now.plainDateISO(timeZone)
  const from = day.toZonedDateTime(timeZone).toInstant().toString()
  const to = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString()
  const { docs } = await payload.find<TodaysBooking>({
    collection: 'bookings',
    user,
    overrideAccess: false,
    where: { and: [{ startsAt: { greater_than_equal: from } }, { startsAt: { less_than: to } }] },
    sort: 'startsAt',
    depth: 1,
    limit: 100,
  })
  return (
    <section className="trs-today" aria-labelledby="trs-today">
      <h2 id="trs-today">Today</h2>
      <p>{day.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })}</p>
      {docs.length === 0 && <p>No sessions today. What is booked for other days stands below.</p>}
      {docs.length > 0 && (
        <ul>
          {docs.map((booking) => (
            <TodayRow key={booking.id} booking={booking} timeZone={timeZone} looker={user.id} />
          ))}
        </ul>
      )}
      <a href="/admin/collections/bookings">All sessions</a>
    </section>
  )
}
