import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { BookingErrand } from '@/portal/bookings/BookingErrand'
import { BookingFacts } from '@/portal/bookings/BookingFacts'
import { BookingTitle } from '@/portal/bookings/BookingTitle'
import { DoneNotice } from '@/portal/bookings/DoneNotice'
import { readBooking } from '@/portal/bookings/readBooking'
import { StatusTag } from '@/portal/bookings/StatusTag'
import { JoinLink } from '@/portal/catalogue/JoinLink'
import { readAddress } from '@/portal/catalogue/readAddress'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { KeepNext } from '@/portal/offline/KeepNext'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { PageHeader } from '@/ui/PageHeader'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ step?: string | string[]; done?: string | string[] }>
}

export const generateMetadata = pageTitle('booking')

const BookingPage = async ({ params, searchParams }: Props) => {
  const { id } = await params
  const { step, done } = await searchParams
  const { timeZone } = await requireClient(`/portal/bookings/${encodeURIComponent(id)}`)
  const [catalogue, booking] = await Promise.all([readCatalogue(), readBooking(id)])
  const service = catalogue.services.find(({ slug }) => slug === booking.service)
  const [t, address] = await Promise.all([getTranslations('Booking'), readAddress(service)])
  const shared = { booking, timeZone, now: readMoment() }
  return (
    <>
      <PageHeader
        narrow
        above={<LocalLink href="/portal/bookings">{t('all')}</LocalLink>}
        title={<BookingTitle {...shared} practiceZone={catalogue.practice.timeZone} />}
        aside={<StatusTag status={booking.status} />}
      />
      <DoneNotice done={done} booking={booking} now={shared.now} />
      <BookingFacts {...{ booking, catalogue, address }} />
      <JoinLink {...shared} service={service} className="mb-8" />
      <KeepNext {...shared} catalogue={catalogue} />
      <BookingErrand {...shared} step={step} practice={catalogue.practice} />
    </>
  )
}

export default BookingPage
