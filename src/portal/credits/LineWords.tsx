import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import type { Booking } from '../answers'
import { momentWords } from '../time/timeWords'
import type { StatementLine } from './statementLines'

type Props = { line: StatementLine; booking?: Booking; timeZone: string }

/** What happened, with the session or the payment behind it. */
export const LineWords = ({ line, booking, timeZone }: Props) => {
  const t = useTranslations('Statement')
  const viewer = { locale: useLocale(), timeZone }
  const session = booking ? momentWords(booking.startsAt, viewer) : t('session')
  return (
    <span>
      <strong className="font-semibold">{t(`kinds.${line.kind}.name`)}</strong> {t(`kinds.${line.kind}.text`)}
      {line.booking && (
        <>
          {' '}
          <LocalLink href={`/portal/bookings/${line.booking}`}>{session}</LocalLink>
        </>
      )}
      {line.payment && (
        <>
          {' · '}
          <LocalLink href={`/portal/payments#lot-${line.lot}`}>{t('payment')}</LocalLink>
        </>
      )}
    </span>
  )
}
