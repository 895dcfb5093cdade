import { isTimeZone } from '@/domain/identity/isTimeZone'
import { isDate } from '../time/weeks'
import { keptFrom } from './keptFrom'
import { slotFrom } from './slotKey'

export type Query = Record<string, string | string[] | undefined>

/**
 * What the address of the errand says, less what it cannot mean; of two zones the first, as forms send them.
 */
export const readTimeQuery = (query: Query) => ({
  service: typeof query.service === 'string' ? query.service : undefined,
  therapist: typeof query.therapist === 'string' ? query.therapist : undefined,
  zone: [query.zone].flat().slice(0, 1).find(isTimeZone),
  day: isDate(query.day) ? query.day : undefined,
  week: isDate(query.week) ? query.week : undefined,
  slot: slotFrom(query.slot) ?? undefined,
  kept: keptFrom(query.kept),
})
