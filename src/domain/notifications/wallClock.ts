import type { Instant } from '@/domain/scheduling/instant'

type Locale = 'en' | 'de'

const LANGUAGE: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' }
const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const
const TIME = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const

/** Making one costs more than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>()
const FORMATS_KEPT = 500

/** The day of an instant by the clock of `timeZone`, as a person says it: `Monday 2 November`. */
export function dayText(instant: Instant, timeZone: string, locale: Locale): string {
  return formatOf(locale, timeZone, 'day').format(instant)
}

/** Day and time by the clock of `timeZone`, with its short name, so that a repeated hour is told apart. */
export function whenText(instant: Instant, timeZone: string, locale: Locale): string {
  return formatOf(locale, timeZone, 'when').format(instant)
}

/** An amount in minor units as money, in the words of `locale`. */
export function moneyText(amount: number, currency: string, locale: Locale): string {
  const format = new Intl.NumberFormat(LANGUAGE[locale], { style: 'currency', currency })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}

function formatOf(locale: Locale, timeZone: string, shape: 'day' | 'when'): Intl.DateTimeFormat {
  const key = `${locale} ${shape} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const options = shape === 'day' ? DAY : { ...DAY, year: 'numeric' as const, ...TIME }
  const made = new Intl.DateTimeFormat(LANGUAGE[locale], { ...options, timeZone })
  if (formats.size >= FORMATS_KEPT) formats.clear()
  formats.set(key, made)
  return made
}
