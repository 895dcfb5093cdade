import { useLocale } from 'next-intl'
import { When } from '@/ui/When'
import { TimeRange } from './TimeRange'
import { dayWords } from './timeWords'

type Props = { booking: { startsAt: string; endsAt: string }; timeZone: string }

/** Day and hours in a heading: where it breaks, it breaks between the two, as long as there is room. */
export const SessionTime = ({ booking: { startsAt, endsAt }, timeZone }: Props) => (
  <>
    <span className="inline-block">
      <When at={startsAt}>{dayWords(startsAt, { locale: useLocale(), timeZone })}</When>,
    </span>{' '}
    <span className="inline-block">
      <TimeRange startsAt={startsAt} endsAt={endsAt} timeZone={timeZone} />
    </span>
  </>
)
