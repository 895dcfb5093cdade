import { createHmac } from 'node:crypto'
import path from 'node:path'
import { DAILY_URL, dailyRooms } from '@/adapters/rooms/dailyRooms'
import { mockRooms } from '@/adapters/rooms/mockRooms'
import type { RoomProvider } from '@/domain/rooms/provider'
import type { RoomTwin } from '@/domain/rooms/twin'

type Settings = {
  TRS_ENV: 'demo' | 'production'
  TRS_DATA_DIR: string
  SITE_URL: string
  PAYLOAD_SECRET: string
  DAILY_API_KEY?: string | undefined
  DAILY_API_URL?: string | undefined
}

type Rooms = { rooms: RoomProvider; twin: RoomTwin | null }

/**
 * Video rooms as the environment names them: Daily, or without a key the twin, whose rooms lie below
 * TRS_DATA_DIR. @throws Error where production has no key
 */
export function roomsFor(settings: Settings): Rooms {
  const { TRS_ENV, DAILY_API_KEY: key, DAILY_API_URL = DAILY_URL } = settings
  if (key) return { rooms: dailyRooms({ key, url: DAILY_API_URL.replace(/\/+$/, '') }), twin: null }
  if (TRS_ENV === 'production') throw new Error('the twin of the video rooms has no place in production')
  const folder = path.join(settings.TRS_DATA_DIR, 'rooms')
  const secret = createHmac('sha256', settings.PAYLOAD_SECRET).update('rooms twin').digest('hex')
  const twin = mockRooms({ folder, site: settings.SITE_URL, secret })
  return { rooms: twin, twin }
}
