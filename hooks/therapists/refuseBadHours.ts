import type { CollectionBeforeValidateHook } from 'payload'
import { isTimeZone } from '@/domain/identity/isTimeZone'
import type { Hours } from '@/domain/scheduling/hours'
import { openTimes } from '@/domain/scheduling/openTimes'
import { readNow } from '@/server/clock'
import { transactionOf } from '@/server/sql'

/** Opening hours that no clock could show are refused before they are stored. */
export const refuseBadHours: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { timeZone, weeklyHours, overrides } = { ...originalDoc, ...data } as Partial<Hours>
  // A zone that there is not has words of its own, at its field.
  if (timeZone !== undefined && !isTimeZone(timeZone)) return data
  const now = await readNow(await transactionOf(req))
  const hours: Hours = {
    timeZone: timeZone ?? 'UTC',
    weeklyHours: (weeklyHours ?? []).map((window) => ({ ...window, weekday: Number(window.weekday) })),
    overrides: (overrides ?? []).map(({ date, intervals }) => ({ date, intervals: intervals ?? [] })),
  }
  openTimes(hours, { from: now, to: now + 1 })
  return data
}
