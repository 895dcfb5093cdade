import { toIso } from '@/domain/scheduling/instant'
import type { PracticeMonth } from '@/server/readPracticeFigures'

/** An address holds so many ids; beyond, every cancel by a client is listed. */
const IDS_MAX = 50

const LIST = '/admin/collections/bookings'
type Filter = Record<string, string>

const address = (filter: Filter) => {
  const named = Object.entries(filter).map(([path, value], at) => [`where[and][${at}]${path}`, value])
  return `${LIST}?${new URLSearchParams(Object.fromEntries(named))}`
}

const within = ({ from, till }: PracticeMonth): Filter => ({
  '[startsAt][greater_than_equal]': toIso(from),
  '[startsAt][less_than]': toIso(till),
})

/** The list of the sessions behind a month's figure. */
export function sessionsHref(month: PracticeMonth, figure: 'held' | 'noShow' | 'late' | 'booked'): string {
  if (figure === 'held') return address({ ...within(month), '[status][equals]': 'completed' })
  if (figure === 'noShow') return address({ ...within(month), '[status][equals]': 'no_show' })
  if (figure === 'booked') return address({ ...within(month), '[status][in]': 'booked,completed,no_show' })
  const { lateIds } = month
  return lateIds.length > 0 && lateIds.length <= IDS_MAX
    ? address({ '[id][in]': lateIds.join(',') })
    : address({ ...within(month), '[status][equals]': 'cancelled', '[cancelledBy][equals]': 'client' })
}
