'use client'

import { useEffect, useRef, useState } from 'react'
import { useEventStream } from '@/ui/useEventStream'
import { type Joined, joinSession } from './joinSession'

/** How often is asked while nothing comes in by itself. */
const AGAIN_MS = 5_000
/** The latest at which is asked in any case: the room may be too early still. */
const LATEST_MS = 60_000

/**
 * Waits at the door of the room, seen to be there: asks when it is told that something has changed, until the
 * room is open, or will not be any more.
 */
export const useJoining = (booking: string): Joined => {
  const [joined, setJoined] = useState<Joined>({ state: 'waiting' })
  const look = useRef(() => {})
  const isLive = useEventStream(`/api/portal/bookings/${booking}/room/stream`, () => '', {
    room: () => look.current(),
  })
  const isSettled = joined.state === 'open' || (joined.state === 'refused' && joined.isOver)

  useEffect(() => {
    if (isSettled) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let hasLeft = false
    look.current = async () => {
      clearTimeout(timer)
      // A line that is down for a moment is no answer: the next look is another try.
      const answer = await joinSession(booking).catch(() => null)
      if (hasLeft) return
      if (answer) setJoined(answer)
      clearTimeout(timer)
      timer = setTimeout(() => look.current(), isLive ? LATEST_MS : AGAIN_MS)
    }
    look.current()
    return () => {
      hasLeft = true
      clearTimeout(timer)
    }
  }, [booking, isLive, isSettled])
  return joined
}
