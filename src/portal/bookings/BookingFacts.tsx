import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/ui/Facts'
import { When } from '@/ui/When'
import type { Booking, Catalogue } from '../answers'
import { Modality } from '../catalogue/Modality'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { momentWords } from '../time/timeWords'
import { isComing } from './isComing'

type Props = { booking: Booking; catalogue: Catalogue; timeZone: string; now: string }

export const BookingFacts = ({ booking, catalogue, timeZone, now }: Props) => {
  const t = useTranslations('Booking')
  const viewer = { locale: useLocale(), timeZone }
  const service = catalogue.services.find(({ slug }) => slug === booking.service)
  const facts = [
    { term: t('service'), is: serviceName(catalogue, booking.service) },
    { term: t('with'), is: therapistName(catalogue, booking.therapist) },
    { term: t('how'), is: <Modality modality={service?.modality} /> },
    { term: t('credits'), is: t(`creditsIn.${booking.status}`, { credits: booking.credits }) },
  ]
  const free = {
    term: t('free'),
    is: (
      <When at={booking.freeCancelUntil}>
        {t('until', { moment: momentWords(booking.freeCancelUntil, viewer) })}
      </When>
    ),
  }
  const cancelled = {
    term: t('cancelledBy'),
    is: t(booking.cancelledBy === 'practice' ? 'byPractice' : 'byYou'),
  }
  if (isComing(booking, now)) facts.push(free)
  if (booking.status === 'cancelled') facts.push(cancelled)
  return <Facts facts={facts} />
}
