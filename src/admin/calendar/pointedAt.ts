import { instantAt, nearestStart, placeOn } from '@/domain/scheduling/calendarAxis'
import { toIso } from '@/domain/scheduling/instant'
import type { Board, Pointed } from './Board'

type At = { column: HTMLElement; place: number; to: Pointed }

/**
 * The start on the grid where the mouse is, so many pixels (`grip`) below what it holds, and its place on the
 * axis; null outside the columns, and where the day has no such time.
 */
export function pointedAt(
  { axis, shown, columns, gridMinutes }: Board,
  event: MouseEvent,
  grip = 0,
): At | null {
  const column = closest(event, '[data-column]')
  const drawn = columns[Number(column?.dataset.column)]
  if (!column || !drawn) return null
  const { top, height } = column.getBoundingClientRect()
  const minute = shown.from + ((event.clientY - grip - top) / height) * (shown.to - shown.from)
  const instant = instantAt(axis, drawn.day, Math.round(Math.min(Math.max(minute, shown.from), shown.to)))
  if (instant === null) return null
  const start = nearestStart(instant, drawn.clock, gridMinutes)
  const to = { startsAt: toIso(start), therapist: drawn.therapist }
  return { column, place: placeOn(axis, drawn.day, start), to }
}

/** What of this kind an event happened in. */
export function closest(event: Event, which: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(which) : null
}
