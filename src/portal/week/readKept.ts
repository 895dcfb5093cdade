import { cache } from 'react'
import type { ReservationView } from '@/contracts/reservations'
import { ask } from '@/session/ask'

export type Kept = ReservationView

/** The time that is kept under this secret, or null: none is, any more or ever. Asked once for a page. */
export const readKept = cache(async (token: string | undefined): Promise<Kept | null> => {
  if (!token) return null
  const answer = await ask<{ reservation: Kept }>('GET', `/site/reservations/${token}`)
  return answer.ok ? answer.body.reservation : null
})
