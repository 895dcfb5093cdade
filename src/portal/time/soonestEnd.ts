import { EXPIRING_DAYS } from '@/domain/notifications/note'
import { DAY_MS } from '@/domain/scheduling/instant'
import type { Credits } from '../answers'

export type End = Credits['ends'][number]

/** The next day on which free credits end; soon is when the practice writes of it, too. */
export const soonestEnd = (ends: End[], now: string) => {
  const [first] = [...ends].sort((one, other) => one.at.localeCompare(other.at))
  return first && { ...first, isSoon: Date.parse(first.at) - Date.parse(now) <= EXPIRING_DAYS * DAY_MS }
}
