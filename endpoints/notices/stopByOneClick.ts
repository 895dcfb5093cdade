import type { Endpoint } from 'payload'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { stopNotices } from '@/server/stopNotices'
import { visitorOf } from '@/server/visitorOf'

/**
 * `POST /api/unsubscribe/:token`: what a mail program calls when its reader wants no more of such mails
 * (RFC 8058), without a session; the body says nothing new. 200 `{ message }`; 404; 429.
 */
export const stopByOneClick: Endpoint = {
  path: '/unsubscribe/:token',
  method: 'post',
  handler: async ({ payload, headers, routeParams }) => {
    await limit(payload, 'token-ip', visitorOf(headers).prefix)
    await stopNotices(payload, String(routeParams?.token ?? ''))
    return privately({ message: 'You get no more of these.' })
  },
}
