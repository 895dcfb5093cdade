import type { Payload } from 'payload'
import type { RoomState } from '@/contracts/rooms'
import { asEventLines, HEARTBEAT, OPENING } from '@/server/live/asEventLines'
import type { OpenStreams } from '@/server/live/openStreams'
import { noteWaiting } from '@/server/rooms/noteWaiting'
import { readRoomState } from '@/server/rooms/readRoomState'

export type RoomLive = {
  payload: Payload
  streams: OpenStreams
  booking: string
  /** `client:{id}` or `user:{id}`. */
  party: string
  session: string
}

type Line = ReadableStreamDefaultController<Uint8Array>

/**
 * Server-sent events of a session's room for one of its two people: how it stands, and again whenever that
 * changes. Whoever has it open as the client is in the waiting room as long as they do. A notification only
 * wakes: what is told is read from the database.
 */
export function roomStream(live: RoomLive): ReadableStream<Uint8Array> {
  const { payload, streams, booking, party, session } = live
  const isWaiting = party.startsWith('client:')
  const note = async (isThere: boolean) => {
    if (isWaiting) await noteWaiting(payload, booking, isThere)
  }
  let leave = () => {}
  const goAway = () => {
    leave()
    leave = () => {}
    void note(false).catch((err) => payload.logger.warn({ err, msg: 'a room was left unnoticed' }))
  }
  return new ReadableStream<Uint8Array>({
    start: (line) => {
      const end = () => {
        goAway()
        closed(line)
      }
      const look = teller(live, line, end)
      const wake = (subject: string | null) => {
        if (subject === null || subject === booking) void look()
      }
      const beat = () => {
        line.enqueue(HEARTBEAT)
        note(true).catch(end)
      }
      leave = streams.join({ party, session, topic: 'rooms', wake, beat, end })
      line.enqueue(OPENING)
      note(true).then(() => look(), end)
    },
    cancel: goAway,
  })
}

/** @returns what looks how the room stands, once at a time, and tells what is new */
function teller({ payload, booking }: RoomLive, line: Line, end: () => void): () => Promise<void> {
  let told = ''
  let isLooking = false
  let isDue = false
  return async () => {
    isDue = true
    if (isLooking) return
    isLooking = true
    try {
      while (isDue) {
        isDue = false
        const state: RoomState = await readRoomState(payload, booking)
        const news = JSON.stringify(state)
        if (news !== told) line.enqueue(asEventLines({ event: 'room', data: state }))
        told = news
      }
    } catch {
      // The database is away, or the reader is: whoever comes back is told how it stands.
      end()
    } finally {
      isLooking = false
    }
  }
}

function closed(line: Line): void {
  try {
    line.close()
  } catch {
    // The reader has gone already.
  }
}
