import type { Endpoint } from 'payload'
import { env } from '@/server/env'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { stopNotices } from '@/server/stopNotices'
import { visitorOf } from '@/server/visitorOf'

const path = '/unsubscribe/:token'

/**
 * `POST /api/unsubscribe/:token`: what a mail program calls when its reader wants no more of such mails
 * (RFC 8058), without a session; the body says nothing new. 200 `{ message }`; 404; 429.
 */
export const stopByOneClick: Endpoint = {
  path,
  method: 'post',
  handler: async ({ payload, headers, routeParams }) => {
    await limit(payload, 'token-ip', visitorOf(headers).prefix)
    await stopNotices(payload, String(routeParams?.token ?? ''))
    return privately({ message: 'You get no more of these.' })
  },
}

/** The same address opened as a page changes nothing: 303 to the page that asks. */
export const showUnsubscribe: Endpoint = {
  path,
  method: 'get',
  handler: ({ routeParams }) => {
    const token = encodeURIComponent(String(routeParams?.token ?? ''))
    const headers = { Location: `${env().SITE_URL}/unsubscribe?token=${token}`, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  },
}
