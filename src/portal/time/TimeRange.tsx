import { useLocale, useTranslations } from 'next-intl'
import { When } from '@/ui/When'
import { clockWords } from './timeWords'

type Props = { startsAt: string; endsAt: string; timeZone: string }

export const TimeRange = ({ startsAt, endsAt, timeZone }: Props) => {
  const viewer = { locale: useLocale(), timeZone }
  return useTranslations('Time').rich('range', {
    from: () => <When at={startsAt}>{clockWords(startsAt, viewer)}</When>,
    to: () => <When at={endsAt}>{clockWords(endsAt, viewer)}</When>,
  })
}
