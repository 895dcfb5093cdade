import type { Endpoint } from 'payload'
import { env } from '@/server/env'

/**
 * `GET /api/unsubscribe/:token`: the address of `List-Unsubscribe` opened as a page changes nothing. 303 to
 * the page that asks.
 */
export const showUnsubscribe: Endpoint = {
  path: '/unsubscribe/:token',
  method: 'get',
  handler: ({ routeParams }) => {
    const token = encodeURIComponent(String(routeParams?.token ?? ''))
    const headers = { Location: `${env().SITE_URL}/unsubscribe?token=${token}`, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  },
}
