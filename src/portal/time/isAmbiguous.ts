import { rememberFormat } from './rememberFormat'

const MINUTE_MS = 60_000
/** Clocks are put back by less than this. */
const BESIDE_MS = 180 * MINUTE_MS

/** Milliseconds that clocks in the zone stand ahead of UTC at this instant. */
const offsetAt = (instant: number, timeZone: string) => {
  const make = () => new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const said = rememberFormat(`offset ${timeZone}`, make).format(instant)
  const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(said) ?? []
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -MINUTE_MS : MINUTE_MS)
}

/**
 * Whether this wall time happens twice in the zone, the night the clocks go back. By `Intl` and not by
 * Temporal: it goes to browsers, and a whole calendar with it would be most of what a conversation loads.
 */
export const isAmbiguous = (at: string, zone: string) => {
  const instant = Date.parse(at)
  const here = offsetAt(instant, zone)
  return [-BESIDE_MS, BESIDE_MS].some((beside) => {
    const there = offsetAt(instant + beside, zone)
    // Where those clocks still went, or go already, when they showed the same.
    return there !== here && offsetAt(instant + here - there, zone) === there
  })
}
