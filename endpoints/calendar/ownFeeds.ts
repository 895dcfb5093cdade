import type { Endpoint, PayloadRequest } from 'payload'
import { newFeed } from '@/contracts/notices'
import type { AuthCollection } from '@/domain/identity/roles'
import { bodyOf } from '@/server/bodyOf'
import { listFeeds, makeFeed, revokeFeed } from '@/server/calendarFeeds'
import { env } from '@/server/env'
import { privately } from '@/server/identityAnswers'
import type { Owner } from '@/server/sessions'
import { clientOf, staffOf } from '@/server/whoAsks'

/**
 * Calendar addresses of one's own, under `/api/portal` for clients and `/api/staff` for therapists:
 * `POST …/calendar-feeds` (withNames?) -> 201 `{ feed }` with its `url`, told this once ·
 * `GET …/calendar-feeds` -> `{ items, nextCursor }` · `DELETE …/calendar-feeds/:id` -> `{ message }`.
 * 401; 403 for staff who give no sessions; 404; 413 too_large for an eleventh; 422.
 */
export function ownFeeds(collection: AuthCollection): Endpoint[] {
  const path = `${collection === 'clients' ? '/portal' : '/staff'}/calendar-feeds`
  const ownerOf = async (req: PayloadRequest): Promise<Owner> => {
    const { id } = collection === 'clients' ? await clientOf(req) : await staffOf(req, 'therapist')
    return { collection, id }
  }
  return [
    {
      path,
      method: 'post',
      handler: async (req) => {
        const owner = await ownerOf(req)
        const { withNames } = await bodyOf(req, newFeed)
        const { feed, token } = await makeFeed(req.payload, owner, withNames)
        const url = `${env().SITE_URL}/api/calendar/${token}.ics`
        return privately({ feed: { ...feed, url } }, { status: 201 })
      },
    },
    {
      path,
      method: 'get',
      handler: async (req) =>
        privately({ items: await listFeeds(req.payload, await ownerOf(req)), nextCursor: null }),
    },
    {
      path: `${path}/:id`,
      method: 'delete',
      handler: async (req) => {
        await revokeFeed(req.payload, await ownerOf(req), String(req.routeParams?.id ?? ''))
        return privately({ message: 'The address is no longer answered.' })
      },
    },
  ]
}
