import type { Booking, Catalogue } from '../answers'
import { isBefore } from '../time/weeks'
import { BookingWays } from './BookingWays'
import { CancelSheet } from './CancelSheet'
import { isComing } from './isComing'
import { SeriesWays } from './SeriesWays'

type Props = {
  booking: Booking
  timeZone: string
  now: string
  step: unknown
  practice: Catalogue['practice']
}

/** While a session is ahead: what can be done about it, or the step of cancelling it. */
export const BookingErrand = ({ step, practice, ...rest }: Props) => {
  const { booking, now } = rest
  if (!isComing(booking, now) || !isBefore(now, booking.startsAt)) return null
  const forgives = practice.lateCancelPolicy === 'forgive'
  return step === 'cancel' ? (
    <CancelSheet {...rest} forgives={forgives} />
  ) : (
    <>
      <BookingWays {...rest} forgives={forgives} />
      <SeriesWays booking={booking} />
    </>
  )
}
