import type { Slot } from '../answers'
import { readAnswer } from '../session/readAnswer'
import { addDays, addHours, dateIn, isBefore, mondayOf, startOfDay } from '../time/weeks'

const HOURS_AHEAD_MAX = 62 * 24 - 1

type Asked = { service: string; therapist: string; zone: string; week?: string; now: string }

export type Week = { monday: string; slots: Slot[]; next?: Slot; isFirst: boolean }

const readSlots = async ({ service, therapist }: Asked, from: string, to: string) => {
  const query = new URLSearchParams({ service, therapist, from, to })
  return (await readAnswer<{ slots: Slot[] }>(`/portal/availability?${query}`)).slots
}

/**
 * The free times of one week on the visitor's clocks. Without a week it is the one of the first free time; a
 * week without any names the `next` free time after it.
 */
export const readWeek = async (asked: Asked): Promise<Week> => {
  const { zone, now } = asked
  const latest = addHours(now, HOURS_AHEAD_MAX)
  const ahead = asked.week ? undefined : await readSlots(asked, now, latest)
  const monday = mondayOf(asked.week ?? dateIn(zone, ahead?.[0]?.startsAt ?? now))
  const start = startOfDay(monday, zone)
  const end = startOfDay(addDays(monday, 7), zone)
  const from = isBefore(start, now) ? now : start
  const isFirst = !isBefore(now, start)
  const within = (slot: Slot) => !isBefore(slot.startsAt, from) && isBefore(slot.startsAt, end)
  const slots = ahead ? ahead.filter(within) : isBefore(from, end) ? await readSlots(asked, from, end) : []
  if (slots.length > 0) return { monday, slots, isFirst }
  const after = isBefore(end, now) ? now : end
  const next = isBefore(after, latest) ? (await readSlots(asked, after, latest))[0] : undefined
  return { monday, slots, isFirst, next }
}
