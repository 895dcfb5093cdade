import { createHash } from 'node:crypto'
import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { feedText } from '@/server/calendarText'
import { env } from '@/server/env'
import { readFeed } from '@/server/readFeed'

/**
 * `GET /api/calendar/:token.ics`: the sessions of a client or therapist, for their own calendar program. Who
 * has the address may read. 200 text/calendar with an ETag; 304 for whoever has this one; 404 not_found.
 */
export const showFeed: Endpoint = {
  path: '/calendar/:file',
  method: 'get',
  handler: async (req) => {
    const token = /^(.{1,100})\.ics$/.exec(String(req.routeParams?.file ?? ''))?.[1] ?? ''
    const feed = await readFeed(req.payload, { token, siteUrl: env().SITE_URL })
    if (!feed) throw new DomainError('not_found', 'There is no such calendar.')
    const text = feedText(feed.name, feed.entries)
    const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
    const headers = { ETag: tag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' }
    const known = (req.headers.get('if-none-match') ?? '').split(/\s*,\s*/)
    if (known.some((one) => one.replace(/^W\//, '') === tag))
      return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' } })
  },
}
