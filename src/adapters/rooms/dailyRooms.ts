import { circuitBreaker } from '@/adapters/circuitBreaker'
import { askDaily, type DailySettings, UNREACHABLE } from '@/adapters/rooms/dailyApi'
import { DomainError } from '@/domain/errors'
import type { Guest, RoomProvider, RoomTerms } from '@/domain/rooms/provider'

/** Open after so many failures in a row, and closed for so long. */
const FAILURES = 5
const REST_MS = 30_000

/** Where Daily itself answers. */
export const DAILY_URL = 'https://api.daily.co/v1'

type Settings = DailySettings & { clock?: () => number }

/**
 * Rooms at Daily, by its REST API: each private, named by us, and gone with its session; each address with a
 * token for one person in one room, of whom it learns no name. https://docs.daily.co/reference/rest-api
 */
export function dailyRooms({ clock = Date.now, ...settings }: Settings): RoomProvider {
  const guarded = circuitBreaker({ failures: FAILURES, restMs: REST_MS, clock, words: UNREACHABLE })
  return {
    name: 'daily',
    admit: (room, guest) =>
      guarded(async () => {
        const url = await ensureRoom(settings, room)
        return `${url}?t=${await tokenFor(settings, room, guest)}`
      }),
    close: (name) =>
      guarded(async () => {
        const { status } = await askDaily(settings, { method: 'DELETE', path: `/rooms/${name}` })
        // One that nobody has opened, or that Daily itself has removed, is closed.
        if (status !== 200 && status !== 404) throw unexpected('close', status)
      }),
  }
}

/** Makes the room; one that is there already is the same one, for its name says which. */
async function ensureRoom(settings: DailySettings, room: RoomTerms): Promise<string> {
  const made = await askDaily(settings, {
    method: 'POST',
    path: '/rooms',
    body: { name: room.name, privacy: 'private', properties: propertiesOf(room) },
  })
  if (made.status === 200) return urlOf(made.body.url)
  // 400: "a room named … already exists". Whether that is why, the room itself tells.
  const found = await askDaily(settings, { method: 'GET', path: `/rooms/${room.name}` })
  if (found.status !== 200 || found.body.privacy !== 'private') throw unexpected('open', made.status)
  return urlOf(found.body.url)
}

function propertiesOf({ opensAt, closesAt }: RoomTerms) {
  return {
    nbf: seconds(opensAt),
    exp: seconds(closesAt),
    eject_at_room_exp: true,
    // Whoever comes again takes their own place: there are never two of one person, nor a third.
    enforce_unique_user_ids: true,
    enable_knocking: false,
    // What is written there would stay there: messages have a place of their own.
    enable_chat: false,
    // Camera and microphone have been looked at on our own page.
    enable_prejoin_ui: false,
  }
}

async function tokenFor(settings: DailySettings, room: RoomTerms, guest: Guest): Promise<string> {
  const properties = {
    room_name: room.name,
    user_id: guest.id,
    user_name: guest.isTherapist ? 'Host' : 'Guest',
    is_owner: guest.isTherapist,
    nbf: seconds(room.opensAt),
    exp: seconds(room.closesAt),
    eject_at_token_exp: true,
  }
  const { status, body } = await askDaily(settings, {
    method: 'POST',
    path: '/meeting-tokens',
    body: { properties },
  })
  if (status !== 200 || typeof body.token !== 'string') throw unexpected('admit to', status)
  return encodeURIComponent(body.token)
}

/** An address of the web, whatever is answered: it becomes the source of a frame. */
function urlOf(url: unknown): string {
  if (typeof url !== 'string' || !/^https?:\/\/[^\s"?#]+$/.test(url)) throw unexpected('find', 200)
  return url
}

const seconds = (millis: number) => Math.floor(millis / 1000)

/** Ours is the fault, or the other side's: nobody who wants to talk can do anything about it. */
function unexpected(what: string, status: number): DomainError {
  return new DomainError('unavailable', UNREACHABLE, { facts: { what, status }, retryAfterSeconds: 15 })
}
