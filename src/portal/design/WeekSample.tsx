import { useLocale, useTranslations } from 'next-intl'
import { WeekOfTimes } from '@/ui/WeekOfTimes'
import { clockWords, dayWords, weekdayWords } from '../time/timeWords'

const PARTS = { morning: ['09:00', '11:30'], afternoon: ['14:00'], evening: ['18:30'] } as const

/** A week in which every third day has nothing. `days` are ISO dates. */
export const WeekSample = ({ days }: { days: string[] }) => {
  const t = useTranslations('Design')
  const week = useTranslations('Week')
  const viewer = { locale: useLocale(), timeZone: 'UTC' }
  const optionOf = (at: string) => {
    const clock = clockWords(at, viewer)
    return { value: at, at, clock, spoken: `${dayWords(at, viewer)}, ${clock}` }
  }
  const columns = days.map((date, index) => ({
    date,
    weekday: weekdayWords(date, viewer),
    day: date.slice(-2),
    parts: (['morning', 'afternoon', 'evening'] as const).map((part) => ({
      part,
      label: week(part),
      times: index % 3 === 2 ? [] : PARTS[part].map((clock) => optionOf(`${date}T${clock}:00Z`)),
    })),
  }))
  return (
    <WeekOfTimes
      legend={t('week')}
      name="week"
      none={week('none')}
      days={columns}
      open={days[0] ?? ''}
      steps={null}
    />
  )
}
