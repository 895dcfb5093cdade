import type { Endpoint } from 'payload'

/** The program runs. 200, whatever the database does. */
export const showLiveness: Endpoint = {
  path: '/health/live',
  method: 'get',
  handler: () => Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } }),
}
