import type { Endpoint } from 'payload'
import { readReadiness } from '@/server/readReadiness'

/** The practice is open: database there, schema current. 200, or 503 with the names of what is missing. */
export const showReadiness: Endpoint = {
  path: '/health/ready',
  method: 'get',
  handler: async (req) => {
    const missing = await readReadiness(req.payload)
    const status = missing.length === 0 ? 200 : 503
    const body = { status: status === 200 ? 'ready' : 'not ready', missing }
    return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
  },
}
