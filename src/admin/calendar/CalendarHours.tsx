import { type Axis, marksOf } from '@/domain/scheduling/calendarAxis'
import type { Interval } from '@/domain/scheduling/intervals'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { standsAt } from './standsAt'

/** The hours beside the columns; each session says its own for whoever does not see them. */
export function CalendarHours({ axis, shown, i18n }: { axis: Axis; shown: Interval; i18n: Spoken }) {
  const t = wordsIn(i18n)
  const marks = marksOf(axis).filter(({ place }) => place >= shown.from && place < shown.to)
  return (
    <div className="trs-calendar__hours" aria-hidden="true" style={standsAt(shown, shown)}>
      {marks.map(({ place, minute, again }) => (
        <span key={place} style={standsAt({ from: place, to: place }, shown)}>
          {String(minute / 60).padStart(2, '0')}:00{again && ` ${t('Calendar.board.again')}`}
        </span>
      ))}
    </div>
  )
}
