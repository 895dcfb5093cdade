import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { BookingTitle } from '@/portal/bookings/BookingTitle'
import { readBooking } from '@/portal/bookings/readBooking'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { RoomErrand } from '@/portal/room/RoomErrand'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { PageHeader } from '@/ui/PageHeader'

type Props = { params: Promise<{ booking: string }> }

export const generateMetadata = pageTitle('room')

const RoomPage = async ({ params }: Props) => {
  const { booking: id } = await params
  const { timeZone } = await requireClient(`/portal/room/${encodeURIComponent(id)}`)
  const [catalogue, booking] = await Promise.all([readCatalogue(), readBooking(id)])
  const service = catalogue.services.find(({ slug }) => slug === booking.service)
  if (service && service.modality !== 'video') notFound()
  const [t, locale] = [await getTranslations('Room'), await getLocale()]
  const shared = { booking, timeZone, now: readMoment() }
  // A plain link: the document that has camera and microphone is left for good.
  const back = <a href={localPath(locale, `/portal/bookings/${booking.id}`)}>{t('back')}</a>
  return (
    <>
      <PageHeader
        above={back}
        title={<BookingTitle {...shared} practiceZone={catalogue.practice.timeZone} />}
      />
      <RoomErrand {...shared} catalogue={catalogue} />
      <noscript>{t('noScripts')}</noscript>
    </>
  )
}

export default RoomPage
