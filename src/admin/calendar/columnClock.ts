import type { CalendarDay } from '@/domain/scheduling/calendarDay'
import type { Instant } from '@/domain/scheduling/instant'
import { dateTag } from '../panel/dateTag'
import type { Spoken } from '../words/panelLanguage'

/** How instants of a day are written: with the zone's short name on a day on which the clocks change. */
export function columnClock(day: CalendarDay, timeZone: string, { language }: Spoken) {
  const written = new Intl.DateTimeFormat(dateTag(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    ...(day.pieces.length > 1 ? { timeZoneName: 'short' } : {}),
  })
  return (instant: Instant | string): string => written.format(new Date(instant))
}
