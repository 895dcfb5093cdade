'use server'

import { getTranslations } from 'next-intl/server'
import type { Entrance } from '@/contracts/rooms'
import { ask } from '@/session/ask'

/** Where the session is joined by now; or why not, and whether it is worth asking again. */
export type Joined =
  | { state: 'waiting' }
  | { state: 'open'; joinUrl: string }
  | { state: 'refused'; words: string; isOver: boolean }

const OVER = ['too_late', 'outcome_exists', 'not_found', 'not_signed_in']

export const joinSession = async (booking: string): Promise<Joined> => {
  const answer = await ask<Entrance>('POST', `/portal/bookings/${encodeURIComponent(booking)}/room`, {})
  if (answer.ok) {
    return answer.body.opened ? { state: 'open', joinUrl: answer.body.joinUrl } : { state: 'waiting' }
  }
  const { code } = answer.refusal
  const [room, refusals] = [await getTranslations('Room'), await getTranslations('Refusals')]
  const own = `refused.${code}` as 'refused.unavailable'
  const known = code as 'unavailable'
  const words = room.has(own) ? room(own) : refusals.has(known) ? refusals(known) : refusals('unavailable')
  return { state: 'refused', words, isOver: OVER.includes(code) }
}
