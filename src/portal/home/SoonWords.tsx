import { useTranslations } from 'next-intl'
import type { Booking } from '../answers'
import { addDays, dateIn, isBefore } from '../time/weeks'

const MINUTE = 60_000

type Props = { booking: Booking; timeZone: string; now: string }

/** How far off a session is, as a person would say it. */
export const SoonWords = ({ booking, timeZone, now }: Props) => {
  const t = useTranslations('Home')
  if (!isBefore(now, booking.startsAt)) return t('runningNow')
  const minutes = Math.ceil((Date.parse(booking.startsAt) - Date.parse(now)) / MINUTE)
  if (minutes <= 90) return t('inMinutes', { minutes })
  const today = dateIn(timeZone, now)
  const day = dateIn(timeZone, booking.startsAt)
  if (day === today) return t('today')
  if (day === addDays(today, 1)) return t('tomorrow')
  return t('inDays', { days: Math.round((Date.parse(day) - Date.parse(today)) / (24 * 60 * MINUTE)) })
}
