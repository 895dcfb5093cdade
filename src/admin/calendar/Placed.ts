import type { Column } from '@/domain/scheduling/calendarColumn'
import type { CalendarDay } from '@/domain/scheduling/calendarDay'
import type { Interval } from '@/domain/scheduling/intervals'
import type { ZoneOffset } from '@/domain/scheduling/zoneOffsets'
import type { CalendarSession } from './readCalendar'

/** What stands in a column, as it is told: a session, or null for a time that is kept for a visitor. */
export type Standing = Interval & {
  session: CalendarSession | null
  therapist: { slug: string; name: string }
}

/** A column as it is drawn: one therapist's date, or one date of all of them (`therapist` null). */
export type Placed = Column & {
  key: string
  day: CalendarDay
  /** By it the starts of the grid are counted: the therapist's clock, or the practice's. */
  clock: ZoneOffset[]
  therapist: { slug: string; name: string } | null
  /** Who is away on that date, where the column is everybody's. */
  absent: string[]
  /** By the ids of what stands there. */
  who: Map<string, Standing>
}
