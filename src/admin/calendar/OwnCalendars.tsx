import { hasRole } from '@/domain/identity/roles'
import { listFeeds } from '@/server/calendarFeeds'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { CalendarFeeds } from './CalendarFeeds'

/** On the dashboard, for whoever gives sessions: addresses that their own calendar program reads. */
export async function OwnCalendars({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const timeZone = await practiceZone(payload)
  const feeds = await listFeeds(payload as never, { collection: 'users', id: String(user.id) })
  const items = feeds.map(({ id, withNames, createdAt }) => {
    return { id, withNames, made: whenText(createdAt, timeZone) }
  })
  return (
    <section className="trs-today" aria-labelledby="trs-calendars">
      <h2 id="trs-calendars">Your calendar</h2>
      <p>An address that your own calendar program reads. Whoever has it can see your times.</p>
      <CalendarFeeds items={items} />
    </section>
  )
}
