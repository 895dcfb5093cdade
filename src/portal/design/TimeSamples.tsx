import { useLocale, useTranslations } from 'next-intl'
import { DaySteps } from '@/ui/DaySteps'
import { TimeChoice } from '@/ui/TimeChoice'
import { When } from '@/ui/When'
import { clockWords, dayWords, weekdayWords } from '../time/timeWords'
import { Sample } from './Sample'
import { Samples } from './Samples'
import { WeekSample } from './WeekSample'

/** A week of no importance: the clocks of the samples stand still. */
const DAYS = [16, 17, 18, 19, 20, 21, 22].map((day) => `2026-11-${day}`)
const CLOCKS = ['09:00', '10:00', '11:30', '14:00']

export const TimeSamples = () => {
  const t = useTranslations('Design')
  const viewer = { locale: useLocale(), timeZone: 'UTC' }
  const steps = DAYS.map((date, index) => ({
    date,
    weekday: weekdayWords(date, viewer),
    number: date.slice(-2),
    spoken: dayWords(date, viewer),
    href: index % 3 === 2 ? null : '#times',
  }))
  return (
    <Samples id="times" title={t('times')}>
      <Sample name={t('days')}>
        <DaySteps label={t('days')} none={t('none')} open="2026-11-17" steps={steps} />
        <p className="text-s text-soft max-md:hidden">{t('daysNarrow')}</p>
      </Sample>
      <Sample name={t('choice')}>
        <fieldset className="grid max-w-md grid-cols-4 gap-2">
          <legend className="sr-only">{t('choice')}</legend>
          {CLOCKS.map((clock, index) => {
            const at = `2026-11-17T${clock}:00Z`
            const words = clockWords(at, viewer)
            const option = { value: clock, at, clock: words, spoken: `${dayWords(at, viewer)}, ${words}` }
            return <TimeChoice key={clock} name="time" option={option} chosen={index === 1} />
          })}
        </fieldset>
      </Sample>
      <Sample name={t('week')}>
        <WeekSample days={DAYS} />
      </Sample>
      <Sample name={t('moment')}>
        <When at="2026-11-17T09:00:00Z">{dayWords('2026-11-17T09:00:00Z', viewer)}</When>
      </Sample>
    </Samples>
  )
}
