import { Temporal } from 'temporal-polyfill'

/** What of the calendar is looked at; `therapist` is a slug, null for all of them. */
export type CalendarAsked = { view: 'day' | 'week'; date: string; therapist: string | null }

type Given = Record<string, string | string[] | undefined>

/** The address's words as a question; what makes no sense is left out: today, all therapists. */
export function calendarAsked(given: Given, usual: Pick<CalendarAsked, 'view' | 'date'>): CalendarAsked {
  const view = given.view === 'day' || given.view === 'week' ? given.view : usual.view
  const therapist = typeof given.therapist === 'string' && given.therapist !== '' ? given.therapist : null
  return { view, date: asDate(given.date) ?? usual.date, therapist }
}

/** The address of the same question, with what is to be different. */
export function calendarHref(asked: CalendarAsked, change: Partial<CalendarAsked> = {}): string {
  const { view, date, therapist } = { ...asked, ...change }
  return `/admin/calendar?${new URLSearchParams({ view, date, ...(therapist && { therapist }) })}`
}

/** The dates that are shown: the one, or its week from Monday on. */
export function datesOf({ view, date }: CalendarAsked): string[] {
  if (view === 'day') return [date]
  const day = Temporal.PlainDate.from(date)
  return [0, 1, 2, 3, 4, 5, 6].map((days) => day.add({ days: days + 1 - day.dayOfWeek }).toString())
}

/** The date so many days or weeks on, as the view counts. */
export function stepped({ view, date }: CalendarAsked, steps: 1 | -1): string {
  return Temporal.PlainDate.from(date)
    .add(view === 'day' ? { days: steps } : { weeks: steps })
    .toString()
}

function asDate(text: unknown): string | null {
  if (typeof text !== 'string' || !/^[12]\d{3}-\d\d-\d\d$/.test(text)) return null
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString()
  } catch {
    return null
  }
}
