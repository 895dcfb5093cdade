import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { TodayRow, type TodaysBooking } from './TodayRow'

const SHOWN = 10

type Props = PanelProps & { timeZone: string; before: string }

/**
 * Sessions that were over before the instant `before` and of which nobody has said how they ended: where the
 * practice records no no-show by itself, a person does. The oldest first; today's stand in the list of today.
 */
export async function Unresolved({ user, payload, i18n, timeZone, before }: Props) {
  if (!user) return null
  const { docs, totalDocs } = await payload.find<TodaysBooking>({
    collection: 'bookings',
    user,
    overrideAccess: false,
    where: { and: [{ status: { equals: 'booked' } }, { endsAt: { less_than: before } }] },
    sort: 'endsAt',
    depth: 1,
    limit: SHOWN,
  })
  if (totalDocs === 0) return null
  const t = wordsIn(i18n)
  const all =
    '/admin/collections/bookings?where[and][0][status][equals]=booked&where[and][1][endsAt][less_than]='
  return (
    <section className="trs-today" aria-labelledby="trs-unresolved">
      <h2 id="trs-unresolved">{t('Today.unresolved')}</h2>
      <ul>
        {docs.map((booking) => (
          <TodayRow
            key={booking.id}
            booking={booking}
            timeZone={timeZone}
            looker={user.id}
            i18n={i18n}
            withDay
          />
        ))}
      </ul>
      <a href={`${all}${before}`}>{t('Common.allOfThem', { count: totalDocs })}</a>
    </section>
  )
}
