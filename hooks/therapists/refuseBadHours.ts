import type { CollectionBeforeValidateHook } from 'payload'
import { isTimeZone } from '@/domain/identity/isTimeZone'
import { openTimes } from '@/domain/scheduling/openTimes'
import { hoursOf } from '@/hooks/therapists/hoursOf'
import type { Therapist } from '@/payload-types'
import { readNow } from '@/server/clock'
import { transactionOf } from '@/server/sql'

/** Opening hours that no clock could show are refused before they are stored. */
export const refuseBadHours: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { timeZone, weeklyHours, overrides } = { ...originalDoc, ...data } as Partial<Therapist>
  // A zone that there is not has words of its own, at its field.
  if (timeZone !== undefined && !isTimeZone(timeZone)) return data
  const now = await readNow(await transactionOf(req))
  openTimes(hoursOf({ timeZone, weeklyHours, overrides }), { from: now, to: now + 1 })
  return data
}
