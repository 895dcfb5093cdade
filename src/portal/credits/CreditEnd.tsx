import { useLocale, useTranslations } from 'next-intl'
import { When } from '@/ui/When'
import { type End, soonestEnd } from '../time/soonestEnd'
import { dateWords } from '../time/timeWords'

type Props = { ends: End[]; available: number; timeZone: string; now: string }

/** Until when free credits are valid: all of them, or those that end first. */
export const CreditEnd = ({ ends, available, timeZone, now }: Props) => {
  const t = useTranslations('Credits')
  const viewer = { locale: useLocale(), timeZone }
  const first = soonestEnd(ends, now)
  if (!first) return null
  const words = { count: first.available, date: dateWords(first.at, viewer) }
  return (
    <p className={first.isSoon ? 'font-medium text-clay' : 'text-soft'}>
      <When at={first.at}>{t(first.available === available ? 'allEnd' : 'someEnd', words)}</When>
    </p>
  )
}
