import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'
import type { Booking } from '../answers'
import { momentWords } from '../time/timeWords'
import { isBefore } from '../time/weeks'

type Props = { booking: Booking; timeZone: string; now: string; forgives: boolean }

/** Said before the click: whether the credit comes back or is used. */
export const CreditConsequence = ({ booking, timeZone, now, forgives }: Props) => {
  const t = useTranslations('Cancel')
  const moment = momentWords(booking.freeCancelUntil, { locale: useLocale(), timeZone })
  const words = { moment, credits: booking.credits }
  if (booking.status === 'planned') return <Notice tone="honey">{t('planned', words)}</Notice>
  if (booking.credits === 0) return <Notice tone="lake">{t('nothing')}</Notice>
  if (isBefore(booking.freeCancelUntil, now)) {
    return (
      <Notice tone={forgives ? 'honey' : 'clay'} title={t('late', words)}>
        {t(forgives ? 'forgivenText' : 'lateText', words)}
      </Notice>
    )
  }
  return (
    <Notice tone="moss" title={t('free', words)}>
      {t('freeText', words)}
    </Notice>
  )
}
