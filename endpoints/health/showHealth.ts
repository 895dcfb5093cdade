import type { Endpoint } from 'payload'
import { readReadiness } from '@/server/readReadiness'

const headers = { 'Cache-Control': 'no-store' }

/** The program runs. 200, whatever the database does. */
export const showLiveness: Endpoint = {
  path: '/health/live',
  method: 'get',
  handler: () => Response.json({ status: 'live' }, { headers }),
}

/** The practice is open: database there, schema current. 200, or 503 with the names of what is missing. */
export const showReadiness: Endpoint = {
  path: '/health/ready',
  method: 'get',
  handler: async (req) => {
    const missing = await readReadiness(req.payload)
    const status = missing.length === 0 ? 200 : 503
    return Response.json({ status: status === 200 ? 'ready' : 'not ready', missing }, { status, headers })
  },
}
