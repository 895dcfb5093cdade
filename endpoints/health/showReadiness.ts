import type { Endpoint } from 'payload'
import { readHeartbeat } from '@/server/heartbeat'
import { readReadiness } from '@/server/readReadiness'
import { standsAside } from '@/server/standsAside'

/**
 * The practice is open: database there, schema current; `tick` says when the worker last did its round and
 * how many seconds ago, null where none ever did. 200, or 503 with the names of what is missing; `leaving`
 * where this program is about to be stopped, `warming` where it has just begun.
 */
export const showReadiness: Endpoint = {
  path: '/health/ready',
  method: 'get',
  handler: async (req) => {
    const aside = standsAside()
    const missing = aside ? [aside] : await readReadiness(req.payload)
    const status = missing.length === 0 ? 200 : 503
    const tick = status === 200 ? await readHeartbeat(req.payload) : null
    const body = { status: status === 200 ? 'ready' : 'not ready', missing, tick }
    return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
  },
}
