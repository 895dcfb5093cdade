'use client'

import { useEffect, useState } from 'react'
import type { RoomState } from '@/contracts/rooms'
import { useEventStream } from '@/ui/useEventStream'
import { type Answer, callDoor } from '../panel/callDoor'

/** How often is asked while nothing comes in by itself. */
const AGAIN_MS = 5_000

/** Who waits for the room of a session, as it happens; asked for again and again where the line is down. */
export function useRoomState(booking: string, isIn: boolean): Answer<RoomState> | null {
  const [state, setState] = useState<Answer<RoomState> | null>(null)
  const isLive = useEventStream(`/api/staff/bookings/${booking}/room/stream`, () => '', {
    room: (told) => setState({ ok: true, body: told as RoomState }),
  })
  useEffect(() => {
    if (isIn || isLive) return
    let hasLeft = false
    const look = async () => {
      const answer = await callDoor<RoomState>('GET', `/staff/bookings/${booking}/room`)
      if (!hasLeft) setState(answer)
    }
    void look()
    const timer = setInterval(look, AGAIN_MS)
    return () => {
      hasLeft = true
      clearInterval(timer)
    }
  }, [booking, isIn, isLive])
  return state
}
