import { type Axis, nextStart, placeOn } from '@/domain/scheduling/calendarAxis'
import { calendarColumn } from '@/domain/scheduling/calendarColumn'
import type { CalendarDay } from '@/domain/scheduling/calendarDay'
import { overlap } from '@/domain/scheduling/intervals'
import { zoneOffsets } from '@/domain/scheduling/zoneOffsets'
import type { Placed } from './Placed'
import type { CalendarTherapist } from './readCalendar'

type Read = {
  axis: Axis
  days: CalendarDay[]
  therapists: CalendarTherapist[]
  timeZone: string
  gridMinutes: number
  now: number
}

/** A column for each therapist of a day; of a week one for each date. */
export function placedColumns({ days, therapists, ...read }: Read): Placed[] {
  const [day] = days
  return day && days.length === 1
    ? therapists.map((one) => ({ ...placed({ ...read, day, of: [one] }), key: one.slug }))
    : days.map((date) => placed({ ...read, day: date, of: therapists }))
}

type Drawn = Omit<Read, 'days' | 'therapists'> & { day: CalendarDay; of: CalendarTherapist[] }

function placed({ axis, day, of, timeZone, gridMinutes, now }: Drawn): Placed {
  const therapist = of.length === 1 ? (of[0] ?? null) : null
  const isAway = (one: CalendarTherapist) => one.timeOff.some((span) => overlap(span, day))
  const column = calendarColumn({
    axis,
    day,
    hours: of.map((one) => one.hours),
    timeOff: therapist?.timeOff ?? [],
    standing: of.flatMap((one) => one.standing),
    now,
  })
  const clock = zoneOffsets(therapist?.hours.timeZone ?? timeZone, day)
  const free = column.free.flatMap(({ to, ...stretch }) => {
    const startsAt = nextStart(stretch.startsAt, clock, gridMinutes)
    const from = placeOn(axis, day, startsAt)
    return from < to ? [{ from, to, startsAt }] : []
  })
  return {
    ...column,
    // Room of nobody in particular leads nowhere.
    free: therapist ? free : [],
    key: day.date,
    day,
    clock,
    therapist: therapist && { slug: therapist.slug, name: therapist.name },
    absent: therapist ? [] : of.filter(isAway).map((one) => one.name),
    who: new Map(of.flatMap((one) => one.standing.map((it) => [it.id, { ...it, therapist: one }]))),
  }
}
