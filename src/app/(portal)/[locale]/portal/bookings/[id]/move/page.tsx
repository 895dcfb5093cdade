import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { ChooseNewTime } from '@/portal/bookings/ChooseNewTime'
import { MoveClosed } from '@/portal/bookings/MoveClosed'
import { readBooking } from '@/portal/bookings/readBooking'
import { therapistName } from '@/portal/catalogue/nameOf'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { isBefore } from '@/portal/time/weeks'
import { type Query, readTimeQuery } from '@/portal/week/readTimeQuery'
import { PageHeader } from '@/ui/PageHeader'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> }

export const generateMetadata = pageTitle('move')

const MovePage = async ({ params, searchParams }: Props) => {
  const { id } = await params
  const { timeZone } = await requireClient(`/portal/bookings/${encodeURIComponent(id)}/move`)
  const asked = readTimeQuery(await searchParams)
  const [catalogue, booking] = await Promise.all([readCatalogue(), readBooking(id)])
  const t = await getTranslations('Move')
  const inTime = booking.status === 'booked' && !isBefore(booking.freeCancelUntil, readMoment())
  const isOpen = inTime || booking.status === 'planned'
  return (
    <>
      <PageHeader
        above={<LocalLink href={`/portal/bookings/${booking.id}`}>{t('back')}</LocalLink>}
        title={t('title', { name: therapistName(catalogue, booking.therapist) })}
      />
      {isOpen ? (
        <ChooseNewTime {...{ booking, catalogue, timeZone, asked }} />
      ) : (
        <MoveClosed booking={booking} timeZone={timeZone} />
      )}
    </>
  )
}

export default MovePage
