import { asWindowsOn, type Hours } from './hours'
import { DAY_MS } from './instant'
import { type Interval, merged, shared } from './intervals'
import { zoneOffsets } from './zoneOffsets'

/**
 * The instants of `within` whose wall-clock time in the therapist's zone lies in the hours of that date.
 * Times that a clock change skips have no instant here, those that it repeats have two. Merged.
 * @throws DomainError invalid_input for hours that cannot be read or a zone that does not exist.
 */
export function openTimes(hours: Hours, within: Interval): Interval[] {
  const windowsOn = asWindowsOn(hours)
  const open = zoneOffsets(hours.timeZone, within).flatMap((offset) => {
    const firstDate = Math.floor((offset.from + offset.offsetMs) / DAY_MS)
    const endDate = Math.ceil((offset.to + offset.offsetMs) / DAY_MS)
    return Array.from({ length: endDate - firstDate }, (_, days) => {
      const midnight = (firstDate + days) * DAY_MS - offset.offsetMs
      return windowsOn(firstDate + days).map(({ from, to }) =>
        shared({ from: midnight + from, to: midnight + to }, offset),
      )
    }).flat()
  })
  return merged(open)
}
