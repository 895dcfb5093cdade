import { hasRole } from '@/domain/identity/roles'
import { listFeeds } from '@/server/calendarFeeds'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { CalendarFeeds } from './CalendarFeeds'

/** On the dashboard, for whoever gives sessions: addresses that their own calendar program reads. */
export async function OwnCalendars({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  const feeds = await listFeeds(payload as never, { collection: 'users', id: String(user.id) })
  const items = feeds.map(({ id, withNames, createdAt }) => {
    return { id, withNames, made: whenText(createdAt, timeZone, i18n.language) }
  })
  return (
    <section className="trs-today" aria-labelledby="trs-calendars">
      <h2 id="trs-calendars">{t('Calendar.title')}</h2>
      <p>{t('Calendar.lead')}</p>
      <CalendarFeeds items={items} />
    </section>
  )
}
