import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { Field } from '@/ui/Field'
import type { Credits } from '../answers'
import { dateWords } from '../time/timeWords'

type Props = { date?: string; credits?: Credits }

/** Asks for a day and says what was free and held when it ended. */
export const BalanceAt = ({ date, credits }: Props) => {
  const t = useTranslations('Credits')
  const locale = useLocale()
  return (
    <>
      <form method="get" action={`${localPath(locale, '/portal/credits')}#then`} className="grid gap-4">
        <Field name="at" type="date" label={t('atLabel')} value={date} />
        <button type="submit" className={buttonClass('quiet', 'small')}>
          {t('atShow')}
        </button>
      </form>
      {date && credits && (
        <p id="then" role="status" className="mt-5 border-t border-line pt-4">
          {t('atAnswer', {
            date: dateWords(`${date}T12:00:00Z`, { locale, timeZone: 'UTC' }),
            available: credits.available,
            held: credits.held,
          })}
        </p>
      )}
    </>
  )
}
