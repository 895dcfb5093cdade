import { useLocale, useTranslations } from 'next-intl'
import type { Booking, Catalogue } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { clockWords, dayWords } from '../time/timeWords'
import { useCity } from '../time/useCity'
import { KeepSession } from './KeepSession'

type Props = { booking: Booking; catalogue: Catalogue; timeZone: string; now: string; isNext?: boolean }

/** Hands the session on the page to the device, in words: the next of all, or the one that is shown. */
export const KeepNext = ({ booking, catalogue, timeZone, now, isNext = false }: Props) => {
  const t = useTranslations('Offline')
  const viewer = { locale: useLocale(), timeZone }
  const { id, startsAt, endsAt, status, therapist } = booking
  const when = t('when', {
    day: dayWords(startsAt, viewer),
    from: clockWords(startsAt, viewer),
    to: clockWords(endsAt, viewer),
    city: useCity(timeZone),
  })
  const session = { id, startsAt, endsAt, when, who: therapistName(catalogue, therapist), keptAt: now }
  if (isNext) return <KeepSession next={session} />
  return <KeepSession seen={{ ...session, isComing: status === 'booked' && now < endsAt }} />
}
