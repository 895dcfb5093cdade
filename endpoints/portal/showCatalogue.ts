import type { Endpoint } from 'payload'
import { askCatalogue } from '@/contracts/catalogue'
import { queryOf } from '@/server/bodyOf'
import { readCatalogue } from '@/server/readCatalogue'

/** What the practice offers: services, who gives them, prices, in the language asked for. Public. 200. */
export const showCatalogue: Endpoint = {
  path: '/portal/catalogue',
  method: 'get',
  handler: async (req) => Response.json(await readCatalogue(req.payload, queryOf(req, askCatalogue).locale)),
}
