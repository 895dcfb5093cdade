import { useTranslations } from 'next-intl'
import type { Booking } from '../answers'

/**
 * Which week of its series a session is, and what it waits for while it is planned; nothing for one by
 * itself.
 */
export const WeekWords = ({ booking }: { booking: Booking }) => {
  const t = useTranslations('Series')
  const { series, missing, plannedEnd, credits } = booking
  if (!series) return null
  const end = plannedEnd && plannedEnd !== 'cancelled' ? t(`ended.${plannedEnd}`) : null
  const waits = missing ? t(`missing.${missing}`, { credits }) : end
  return (
    <span className="block text-s text-soft">
      {t('week', { week: series.occurrence, times: series.times })}
      {waits && `. ${waits}`}
    </span>
  )
}
