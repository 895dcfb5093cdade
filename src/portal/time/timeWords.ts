import type { Locale } from '@/i18n/routing'
import { isAmbiguous } from './isAmbiguous'
import { rememberFormat } from './rememberFormat'
import type { Viewer } from './viewer'

const INTL_LOCALE: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' }

const formatIn = ({ locale, timeZone }: Viewer, options: Intl.DateTimeFormatOptions) =>
  rememberFormat(
    `${locale} ${timeZone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(INTL_LOCALE[locale], { timeZone, ...options }),
  )

const words = (options: Intl.DateTimeFormatOptions) => (at: string, viewer: Viewer) =>
  formatIn(viewer, options).format(new Date(at))

/** Thursday 26 November */
export const dayWords = words({ weekday: 'long', day: 'numeric', month: 'long' })
/** 26 November 2026 */
export const dateWords = words({ day: 'numeric', month: 'long', year: 'numeric' })
/** 26 Nov */
export const shortDayWords = words({ day: 'numeric', month: 'short' })
/** Thu */
export const weekdayWords = words({ weekday: 'short' })
/** The hour of the day, 0 to 23. */
export const hourOf = (at: string, viewer: Viewer) =>
  Number(formatIn({ ...viewer, locale: 'en' }, { hour: '2-digit', hourCycle: 'h23' }).format(new Date(at)))

const clock = words({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' })
const offset = words({ timeZoneName: 'shortOffset' })

/** GMT+1, where the wall time happens twice; else nothing. */
export const offsetWords = (at: string, viewer: Viewer) =>
  isAmbiguous(at, viewer.timeZone) ? offset(at, viewer).split(' ').at(-1) : undefined

/** 10:00, or 2:30 (GMT+1) where that wall time happens twice. */
export const clockWords = (at: string, viewer: Viewer) => {
  const twice = offsetWords(at, viewer)
  return twice ? `${clock(at, viewer)} (${twice})` : clock(at, viewer)
}

/** Thursday 26 November, 10:00 */
export const momentWords = (at: string, viewer: Viewer) =>
  `${dayWords(at, viewer)}, ${clockWords(at, viewer)}`

/** 23 to 29 November, as the language writes a range; `dates` are calendar days. */
export const spanWords = (from: string, to: string, locale: Locale) =>
  formatIn({ locale, timeZone: 'UTC' }, { day: 'numeric', month: 'long' }).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  )
