import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import type { Booking, Page } from '@/portal/answers'
import { BookingRow } from '@/portal/bookings/BookingRow'
import { BookingTabs } from '@/portal/bookings/BookingTabs'
import { isComing } from '@/portal/bookings/isComing'
import { NoBookings } from '@/portal/bookings/NoBookings'
import { WaitList } from '@/portal/bookings/WaitList'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { PageHeader } from '@/ui/PageHeader'

type Asked = Partial<Record<'show' | 'cursor' | 'done', string | string[]>>
type Props = { searchParams: Promise<Asked> }

export const generateMetadata = pageTitle('bookings')

const BookingsPage = async ({ searchParams }: Props) => {
  const { timeZone } = await requireClient('/portal/bookings')
  const { show, cursor, done } = await searchParams
  const past = show === 'past'
  const query = new URLSearchParams({ limit: '100', ...(typeof cursor === 'string' && { cursor }) })
  const [catalogue, page] = await Promise.all([
    readCatalogue(),
    readAnswer<Page<Booking>>(`/portal/bookings?${query}`),
  ])
  const t = await getTranslations('Bookings')
  const shown = page.items.filter((booking) => isComing(booking, readMoment()) !== past)
  const inOrder = past ? shown : shown.reverse()
  const older = past && page.nextCursor && new URLSearchParams({ show: 'past', cursor: page.nextCursor })
  return (
    <>
      <PageHeader title={t('title')} />
      <BookingTabs past={past} />
      {inOrder.length === 0 && <NoBookings past={past} />}
      <ul>
        {inOrder.map((booking) => (
          <BookingRow key={booking.id} {...{ booking, catalogue, timeZone }} />
        ))}
      </ul>
      {!past && <WaitList {...{ catalogue, timeZone, done }} />}
      {older && <LocalLink href={`/portal/bookings?${older}`}>{t('older')}</LocalLink>}
    </>
  )
}

export default BookingsPage
