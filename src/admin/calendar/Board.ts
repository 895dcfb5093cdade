import type { Axis } from '@/domain/scheduling/calendarAxis'
import type { CalendarDay } from '@/domain/scheduling/calendarDay'
import type { Interval } from '@/domain/scheduling/intervals'
import type { ZoneOffset } from '@/domain/scheduling/zoneOffsets'
import type { Choices } from '../bookings/Choices'

type Named = { slug: string; name: string }

/** A session that may be moved; `isPlanned`: nobody is written to about it. */
export type Movable = {
  sequence: number
  isPlanned: boolean
  startsAt: string
  client: string
  therapist: Named
}

/** A place that was pointed at. */
export type Pointed = { startsAt: string; therapist: Named | null }

/** What the browser knows of the columns that the server drew. */
export type Board = {
  axis: Axis
  /** The part of the axis that is drawn. */
  shown: Interval
  columns: { day: CalendarDay; clock: ZoneOffset[]; therapist: Named | null }[]
  gridMinutes: number
  timeZone: string
  movable: Record<string, Movable>
  /** What can be booked, for whoever may. */
  choices: Choices | null
  /** A free time that the address names. */
  opening: { therapist: string; startsAt: string } | null
  /** This page without it. */
  here: string
}
