import type { Endpoint } from 'payload'
import { readCatalogue } from '@/server/readCatalogue'

/** What the practice offers: services, who gives them, prices. Public. 200. */
export const showCatalogue: Endpoint = {
  path: '/portal/catalogue',
  method: 'get',
  handler: async (req) => Response.json(await readCatalogue(req.payload)),
}
