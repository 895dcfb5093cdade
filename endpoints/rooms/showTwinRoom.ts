import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { RoomTwin } from '@/domain/rooms/twin'
import { twinPage } from '@/endpoints/dev/twinPage'
import { readNow } from '@/server/clock'
import { practiceMode } from '@/server/practiceMode'
import { poolOf } from '@/server/sql'

/**
 * `GET /api/dev/rooms/:room?t=`: the twin's room, for whoever has an address of it. 200 HTML; 404 not_found,
 * in production too.
 */
export function showTwinRoom(twin: RoomTwin | null): Endpoint {
  return {
    path: '/dev/rooms/:room',
    method: 'get',
    handler: async (req) => {
      if (!twin || practiceMode() === 'production') {
        throw new DomainError('not_found', 'There is nothing here.')
      }
      const token = new URL(req.url ?? '', 'http://unknown').searchParams.get('t') ?? ''
      const name = String(req.routeParams?.room ?? '')
      return twinPage(await twin.roomPage(name, token, await readNow(poolOf(req.payload))))
    },
  }
}
