import type { Hours } from '@/domain/scheduling/hours'
import type { Therapist } from '@/payload-types'

type Document = Partial<Pick<Therapist, 'timeZone' | 'weeklyHours' | 'overrides'>>

/** Opening hours as the domain reads them; a document without any is closed at all times. */
export function hoursOf({ timeZone, weeklyHours, overrides }: Document): Hours {
  return {
    timeZone: timeZone ?? 'UTC',
    weeklyHours: (weeklyHours ?? []).map((window) => ({ ...window, weekday: Number(window.weekday) })),
    overrides: (overrides ?? []).map(({ date, intervals }) => ({ date, intervals: intervals ?? [] })),
  }
}
