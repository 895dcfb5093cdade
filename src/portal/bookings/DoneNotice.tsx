import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'
import type { Booking } from '../answers'
import { isBefore } from '../time/weeks'
import { offerAddress } from '../week/offerAddress'

const DONE = {
  cancelled: 'moss',
  booked: 'moss',
  series: 'moss',
  'series-ended': 'moss',
  'planned-moved': 'moss',
  moved: 'moss',
  'cancelled-released': 'moss',
  'cancelled-forfeited': 'honey',
} as const

type Props = { done: unknown; booking: Booking; now: string }

/**
 * Says once, after the way back from an errand, what has happened. What was cancelled and cost nothing can be
 * booked again while its time is free.
 */
export const DoneNotice = ({ done, booking, now }: Props) => {
  const t = useTranslations('Done')
  if (typeof done !== 'string' || !(done in DONE)) return null
  const free = booking.credits === 0 && done.startsWith('cancelled')
  const key = free ? 'cancelled' : (done as keyof typeof DONE)
  return (
    <div className="mb-6 max-w-2xl">
      <Notice tone={DONE[key]} title={t(`${key}.title`)}>
        {t(`${key}.text`)}
        {isTakenBack(key, booking) && isBefore(now, booking.startsAt) && (
          <p className="mt-2">
            <LocalLink href={offerAddress(booking)}>{t('again')}</LocalLink>
          </p>
        )}
      </Notice>
    </div>
  )
}

const isTakenBack = (done: keyof typeof DONE, { status, service, therapist }: Booking) =>
  (done === 'cancelled' || done === 'cancelled-released') &&
  status === 'cancelled' &&
  Boolean(service && therapist)
