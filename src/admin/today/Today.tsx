import { Temporal } from 'temporal-polyfill'
import { hasRole } from '@/domain/identity/roles'
import { dateTag } from '../panel/dateTag'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { EditorWelcome } from './EditorWelcome'
import { TodayRow, type TodaysBooking } from './TodayRow'
import { Unresolved } from './Unresolved'

const SHAPE = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** The first thing on landing: today's sessions, the own ones for therapists, all of them for the office. */
export async function Today({ user, payload, i18n }: PanelProps) {
  if (!user) return null
  const t = wordsIn(i18n)
  if (!hasRole(user, 'owner', 'staff', 'therapist')) return <EditorWelcome t={t} />
  const timeZone = await practiceZone(payload)
  const day = Temporal.Now.plainDateISO(timeZone)
  const from = day.toZonedDateTime(timeZone).toInstant().toString()
  const to = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString()
  const { docs, totalDocs } = await payload.find<TodaysBooking>({
    collection: 'bookings',
    user,
    overrideAccess: false,
    where: { and: [{ startsAt: { greater_than_equal: from } }, { startsAt: { less_than: to } }] },
    sort: 'startsAt',
    depth: 1,
    limit: 100,
  })
  const more = totalDocs - docs.length
  return (
    <>
      <section className="trs-today" aria-labelledby="trs-today">
        <h2 id="trs-today">{t('Today.title')}</h2>
        <p>{day.toLocaleString(dateTag(i18n.language), SHAPE)}</p>
        {docs.length === 0 && <p>{t('Today.none')}</p>}
        {docs.length > 0 && (
          <ul>
            {docs.map((booking) => (
              <TodayRow key={booking.id} booking={booking} timeZone={timeZone} looker={user.id} i18n={i18n} />
            ))}
          </ul>
        )}
        {more > 0 && (
          <p>
            <a href="/admin/calendar?view=day">{t('Today.more', { more })}</a>
          </p>
        )}
        <a href="/admin/collections/bookings">{t('Today.all')}</a>
      </section>
      <Unresolved user={user} payload={payload} i18n={i18n} timeZone={timeZone} before={from} />
    </>
  )
}
