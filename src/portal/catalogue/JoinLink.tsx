import { useLocale, useTranslations } from 'next-intl'
import { isJoinable } from '@/domain/rooms/joinWindow'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { Icon } from '@/ui/Icon'
import type { Booking, Service } from '../answers'

type Props = { booking: Booking; service?: Service; now: string; className?: string }

/** The way into the room of a session by video, while it can be joined. */
export const JoinLink = ({ booking, service, now, className = '' }: Props) => {
  const t = useTranslations('Room')
  const locale = useLocale()
  const [startsAt, endsAt] = [Date.parse(booking.startsAt), Date.parse(booking.endsAt)]
  const isNow = isJoinable({ startsAt, endsAt, status: booking.status }, Date.parse(now))
  if (service?.modality !== 'video' || !isNow) return null
  return (
    // A document of its own: camera and microphone are there on that page alone.
    <a href={localPath(locale, `/portal/room/${booking.id}`)} className={`${buttonClass()} ${className}`}>
      <Icon name="video" />
      {t('join')}
    </a>
  )
}
