import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { DaySteps } from '@/ui/DaySteps'
import type { DayOfTimes } from '@/ui/WeekOfTimes'

type Props = { days: DayOfTimes[]; open: string; hrefOf: (date: string) => string }

/** The days of the week shown, for who sees one of them at a time; each has an address of its own. */
export const FreeDays = ({ days, open, hrefOf }: Props) => {
  const t = useTranslations('Week')
  const locale = useLocale()
  const steps = days.map(({ date, weekday, day, parts }) => ({
    date,
    weekday,
    number: String(Number(date.slice(-2))),
    spoken: `${weekday} ${day}`,
    href: parts.some(({ times }) => times.length > 0) ? localPath(locale, hrefOf(date)) : null,
  }))
  return <DaySteps label={t('days')} none={t('none')} open={open} steps={steps} />
}
