import type { Payload } from 'payload'
import type { RoomState } from '@/contracts/rooms'
import { joinWindow } from '@/domain/rooms/joinWindow'
import { toIso } from '@/domain/scheduling/instant'
import { readRoom } from '@/server/rooms/readRoom'
import { poolOf } from '@/server/sql'

/** Whoever waits is noted with each heartbeat of their line, or asks every few seconds. */
const SEEN_WITHIN_MS = 45_000

/** How the room of a session stands, for its two people. */
export async function readRoomState(payload: Payload, booking: string): Promise<RoomState> {
  const view = await readRoom(poolOf(payload), booking)
  const { opensAt, closesAt } = joinWindow(view)
  return {
    opensAt: toIso(opensAt),
    closesAt: toIso(closesAt),
    opened: view.openedAt !== null,
    waiting: view.waitingAt !== null && view.now - view.waitingAt < SEEN_WITHIN_MS,
  }
}
