import { useLocale } from 'next-intl'
import { When } from '@/ui/When'
import { TimeRange } from './TimeRange'
import { dayWords } from './timeWords'

type Props = { startsAt: string; endsAt: string; timeZone: string }

/** In headings: a line breaks between the day and the hours, not within a date. */
export const DayAndHours = ({ startsAt, endsAt, timeZone }: Props) => (
  <>
    <span className="inline-block">
      <When at={startsAt}>{dayWords(startsAt, { locale: useLocale(), timeZone })}</When>,
    </span>{' '}
    <span className="inline-block">
      <TimeRange startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />
    </span>
  </>
)
