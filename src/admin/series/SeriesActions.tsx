import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { EndSeriesDialog } from './EndSeriesDialog'

type Series = { endedAt?: string | null }

/** The sessions of the series on the screen, and the way to end what is left of it. */
export async function SeriesActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user) return null
  const asked = { collection: 'series', user, overrideAccess: false as const, where: { id: { equals: id } } }
  const { docs } = await payload.find<Series>(asked)
  if (!docs[0]) return null
  const sessions = `/admin/collections/bookings?where[series][equals]=${id}&sort=startsAt`
  const t = wordsIn(i18n)
  const mayEnd = hasRole(user, 'owner', 'staff') && !docs[0].endedAt
  return (
    <section className="trs-actions" aria-label={t('Series.label')}>
      <a href={sessions}>{t('Series.sessions')}</a>
      {mayEnd && <EndSeriesDialog series={id} />}
    </section>
  )
}
