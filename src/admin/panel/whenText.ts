import { dateTag } from './dateTag'

const SHAPE = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

/** An instant by the clock of `timeZone`, with the zone's short name, in the language of whoever looks. */
export function whenText(instant: string, timeZone: string, language: string): string {
  return new Intl.DateTimeFormat(dateTag(language), { ...SHAPE, timeZone }).format(new Date(instant))
}
