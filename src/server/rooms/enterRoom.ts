import type { Payload, PayloadRequest } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { joinWindow, refuseOutsideWindow } from '@/domain/rooms/joinWindow'
import type { Guest, RoomProvider } from '@/domain/rooms/provider'
import { guestId, roomName } from '@/domain/rooms/roomName'
import { nowMillis } from '@/server/clock'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { joinContext } from '@/server/encryption/places'
import { retrying } from '@/server/retrying'
import { type RoomView, readRoom } from '@/server/rooms/readRoom'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Which of the two people of a session comes. */
export type Side = 'client' | 'therapist'

/**
 * An address into the room of a session for one of its two people, by the database's clock; the therapist
 * opens the room by entering it. Null for a client whose therapist has not opened it: they are noted as
 * waiting. @throws DomainError not_found where the session is none by video, too_early, too_late,
 * outcome_exists, unavailable, stale_booking where it was moved meanwhile
 */
export async function enterRoom(
  req: PayloadRequest,
  { booking, side }: { booking: string; side: Side },
  rooms: RoomProvider,
): Promise<{ joinUrl: string | null; expiresAt: number }> {
  const view = await readRoom(poolOf(req.payload), booking)
  if (!view.isVideo) throw new DomainError('not_found', 'This session is not held by video.')
  refuseOutsideWindow(view, view.now)
  const { closesAt: expiresAt } = joinWindow(view)
  const room = await ensureRoom(req, view, side)
  if (side === 'client' && view.openedAt === null) return { joinUrl: null, expiresAt }
  const joinUrl = await admitted(req.payload, { view, side, room }, rooms)
  const data = { ...opening(view, side), [`${side}Join`]: joinUrl }
  await retrying(req, { roomEntry: side }, (fresh) =>
    req.payload.update({ collection: 'rooms', id: room, data, req: fresh, depth: 0 }),
  )
  return { joinUrl, expiresAt }
}

type Entering = { view: RoomView; side: Side; room: string }

/** A new address; where the provider cannot be reached, the one that this person was given before. */
async function admitted(
  payload: Payload,
  { view, side, room }: Entering,
  rooms: RoomProvider,
): Promise<string> {
  try {
    return await rooms.admit(termsOf(view), guestOf(view, side))
  } catch (error) {
    const sealed = view[`${side}Join`]
    if (!(error instanceof DomainError) || error.code !== 'unavailable' || !sealed) throw error
    const context = joinContext(room, { side, client: view.client })
    const given = await openOrNote({ payload, encryption: encryptionOf(payload) }, sealed, context)
    if (given === null) throw error
    return given
  }
}

function termsOf(view: RoomView) {
  return { name: roomName(view.booking, view.sequence), ...joinWindow(view) }
}

function guestOf(view: RoomView, side: Side): Guest {
  const { booking } = view
  return side === 'therapist'
    ? { id: guestId(booking, view.therapist), name: view.therapistName, isTherapist: true }
    : { id: guestId(booking, view.client), name: view.clientName, isTherapist: false }
}

function opening(view: RoomView, side: Side) {
  const isFirst = side === 'therapist' && view.openedAt === null
  return isFirst ? { openedAt: new Date(view.now).toISOString() } : {}
}

/** The row of the room, made by whoever comes first; a client who comes is seen to be there. */
async function ensureRoom(req: PayloadRequest, view: RoomView, side: Side): Promise<string> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const waitingAt = side === 'client' ? now : sql`null`
  const [row] = await rowsOf<{ id: string }>(
    poolOf(req.payload),
    sql`insert into rooms (id, booking_id, client_id, sequence, state, waiting_at, created_at, updated_at)
        values (${uuidv7()}::uuid, ${view.booking}::uuid, ${view.client}::uuid, ${view.sequence}, 'open', ${waitingAt},
                ${now}, ${now})
        on conflict (booking_id, sequence) do update
          set waiting_at = coalesce(excluded.waiting_at, rooms.waiting_at) where rooms.state = 'open'
        returning id`,
  )
  if (!row) throw new DomainError('too_late', 'This room is closed. Please look at your session again.')
  return row.id
}
