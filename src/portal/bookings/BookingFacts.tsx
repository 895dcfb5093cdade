import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LocalLink } from '@/i18n/LocalLink'
import { type Fact, Facts } from '@/ui/Facts'
import type { Booking, Catalogue } from '../answers'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { Place } from '../catalogue/Place'

const statement = (text: ReactNode) => <LocalLink href="/portal/credits">{text}</LocalLink>

type Props = { booking: Booking; catalogue: Catalogue; address?: string }

export const BookingFacts = ({ booking, catalogue, address }: Props) => {
  const t = useTranslations('Booking')
  const service = catalogue.services.find(({ slug }) => slug === booking.service)
  const facts: Fact[] = [
    { term: t('service'), is: serviceName(catalogue, booking.service) },
    { term: t('with'), is: therapistName(catalogue, booking.therapist) },
    { term: t('how'), is: <Place service={service} address={address} /> },
    {
      term: t('credits'),
      is: t.rich(`creditsIn.${booking.status}`, { credits: booking.credits, statement }),
    },
  ]
  const week = useTranslations('Series')
  const { series } = booking
  if (series)
    facts.push({ term: week('name'), is: week('week', { week: series.occurrence, times: series.times }) })
  const cancelled = {
    term: t('cancelledBy'),
    is: t(booking.cancelledBy === 'practice' ? 'byPractice' : 'byYou'),
  }
  if (booking.status === 'cancelled') facts.push(cancelled)
  return (
    <div className="max-w-2xl">
      <Facts facts={facts} />
    </div>
  )
}
