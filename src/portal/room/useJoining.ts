'use client'

import { useEffect, useState } from 'react'
import { type Joined, joinSession } from './joinSession'

const AGAIN_MS = 4_000

/** Waits at the door of the room: asks every few seconds until it is open, or will not be any more. */
export const useJoining = (booking: string): Joined => {
  const [joined, setJoined] = useState<Joined>({ state: 'waiting' })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let hasLeft = false
    const look = async () => {
      // A line that is down for a moment is no answer: the next look is another try.
      const answer = await joinSession(booking).catch(() => null)
      if (hasLeft) return
      if (answer) setJoined(answer)
      const isSettled = answer?.state === 'open' || (answer?.state === 'refused' && answer.isOver)
      if (!isSettled) timer = setTimeout(look, AGAIN_MS)
    }
    void look()
    return () => {
      hasLeft = true
      clearTimeout(timer)
    }
  }, [booking])
  return joined
}
