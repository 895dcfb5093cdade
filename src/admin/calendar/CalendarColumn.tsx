import type { Interval } from '@/domain/scheduling/intervals'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { CalendarGround } from './CalendarGround'
import { CalendarItem } from './CalendarItem'
import { type CalendarAsked, calendarHref } from './calendarAsked'
import { columnClock } from './columnClock'
import { columnName } from './columnName'
import { FreeLink } from './FreeLink'
import type { Placed } from './Placed'
import { standsAt } from './standsAt'

type Props = {
  column: Placed
  index: number
  shown: Interval
  asked: CalendarAsked
  timeZone: string
  today: string
  mayBook: boolean
  i18n: Spoken
}

/** One therapist's date, or one date of all: what stands there as links, in the order of time. */
export function CalendarColumn({ column, index, shown, asked, timeZone, today, mayBook, i18n }: Props) {
  const t = wordsIn(i18n)
  const { key, day, therapist, absent } = column
  const other =
    asked.view === 'day' ? ({ view: 'week', therapist: key } as const) : ({ view: 'day', date: key } as const)
  const at = columnClock(day, timeZone, i18n)
  const here = calendarHref(asked)
  const stands = (id: string) => {
    const standing = column.who.get(id)
    return standing && <CalendarItem {...standing} at={at} inAll={therapist === null} i18n={i18n} />
  }
  const items = [...column.standing, ...(mayBook ? column.free : [])].sort(
    (one, next) => one.from - next.from,
  )
  return (
    <section className="trs-calendar__column" id={`column-${key}`} aria-labelledby={`name-${key}`}>
      <h2 id={`name-${key}`} aria-current={key === today ? 'date' : undefined}>
        <a id={key === today ? 'today' : undefined} href={calendarHref(asked, other)}>
          {columnName(column, i18n)}
        </a>
        {absent.length > 0 && <small>{t('Calendar.board.absent', { names: absent.join(', ') })}</small>}
      </h2>
      <div className="trs-calendar__day" data-column={index} style={standsAt(shown, shown)}>
        <CalendarGround column={column} shown={shown} away={t('Calendar.board.away')} />
        <ol>
          {items.map((item) => (
            <li key={'id' in item ? item.id : item.startsAt} style={standsAt(item, shown)}>
              {'id' in item
                ? stands(item.id)
                : therapist && <FreeLink {...{ here, therapist, at, i18n }} startsAt={item.startsAt} />}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
