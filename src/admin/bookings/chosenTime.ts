import { Temporal } from 'temporal-polyfill'

type Time = { startsAt: string; overbooked: boolean; reason: string | null }

/** What `TimeFields` holds, as the staff's doors take it. */
export function chosenTime(form: FormData, timeZone: string): Time {
  const text = (name: string) => String(form.get(name) ?? '')
  const overbooked = form.has('overbooked')
  const reason = text('reason') || null
  if (!overbooked) return { startsAt: text('startsAt'), overbooked, reason }
  const start = Temporal.PlainDateTime.from(text('wallClock')).toZonedDateTime(timeZone)
  return { startsAt: start.toInstant().toString(), overbooked, reason }
}
