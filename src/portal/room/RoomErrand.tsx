import { useLocale, useTranslations } from 'next-intl'
import { isJoinable, joinWindow } from '@/domain/rooms/joinWindow'
import { Notice } from '@/ui/Notice'
import { RefreshAt } from '@/ui/RefreshAt'
import type { Booking, Catalogue } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { momentWords } from '../time/timeWords'
import { Lobby } from './Lobby'
import { lobbyWords } from './lobbyWords'

type Props = { booking: Booking; catalogue: Catalogue; timeZone: string; now: string }

/** The room of a session while it can be joined; before and after, when it could be. */
export const RoomErrand = ({ booking, catalogue, timeZone, now }: Props) => {
  const t = useTranslations('Room')
  const viewer = { locale: useLocale(), timeZone }
  const span = { startsAt: Date.parse(booking.startsAt), endsAt: Date.parse(booking.endsAt) }
  const instant = Date.parse(now)
  const session = { ...span, status: booking.status }
  if (isJoinable(session, instant)) {
    return <Lobby booking={booking.id} words={lobbyWords(t, therapistName(catalogue, booking.therapist))} />
  }
  if (booking.status === 'cancelled') return <Notice tone="honey">{t('refused.outcome_exists')}</Notice>
  const { opensAt } = joinWindow(span)
  if (booking.status === 'booked' && instant < opensAt) {
    const moment = momentWords(new Date(opensAt).toISOString(), viewer)
    return (
      <>
        <Notice title={t('earlyTitle')}>{t('early', { moment })}</Notice>
        <RefreshAt at={opensAt} />
      </>
    )
  }
  return <Notice>{t('refused.too_late')}</Notice>
}
