'use client'

import { useEffect, useState } from 'react'
import type { RoomState } from '@/contracts/rooms'
import { type Answer, callDoor } from '../panel/callDoor'

const AGAIN_MS = 3_000

/** Who waits for the room of a session, looked at every few seconds until `isIn`. */
export function useRoomState(booking: string, isIn: boolean): Answer<RoomState> | null {
  const [state, setState] = useState<Answer<RoomState> | null>(null)
  useEffect(() => {
    if (isIn) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let hasLeft = false
    const look = async () => {
      const answer = await callDoor<RoomState>('GET', `/staff/bookings/${booking}/room`)
      if (hasLeft) return
      setState(answer)
      timer = setTimeout(look, AGAIN_MS)
    }
    void look()
    return () => {
      hasLeft = true
      clearTimeout(timer)
    }
  }, [booking, isIn])
  return state
}
