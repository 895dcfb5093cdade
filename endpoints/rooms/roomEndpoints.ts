import type { Endpoint } from 'payload'
import type { RoomProvider } from '@/domain/rooms/provider'
import type { RoomTwin } from '@/domain/rooms/twin'
import { joinRoom } from '@/endpoints/rooms/joinRoom'
import { openRoom } from '@/endpoints/rooms/openRoom'
import { showRoom } from '@/endpoints/rooms/showRoom'
import { showTwinRoom } from '@/endpoints/rooms/showTwinRoom'
import { streamRoom } from '@/endpoints/rooms/streamRoom'

/** The doors of the video rooms; the provider is handed down by the root. */
export function roomEndpoints(rooms: RoomProvider, twin: RoomTwin | null): Endpoint[] {
  return [
    joinRoom(rooms),
    openRoom(rooms),
    showRoom,
    streamRoom('portal'),
    streamRoom('staff'),
    showTwinRoom(twin),
  ]
}
