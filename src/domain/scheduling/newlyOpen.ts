import type { Hours } from './hours'
import { type Interval, merged, without } from './intervals'
import { openTimes } from './openTimes'

type Change = { before: Hours; after: Hours; timeOff: readonly Interval[] }

/**
 * The instants of `within` that hours leave open since they were changed, and no time off closes. Merged.
 * @throws DomainError invalid_input for hours that cannot be read or a zone that does not exist.
 */
export function newlyOpen({ before, after, timeOff }: Change, within: Interval): Interval[] {
  const open = without({ open: openTimes(after, within), closed: openTimes(before, within) })
  return without({ open, closed: merged(timeOff) })
}
