import type { Endpoint } from 'payload'
import { askCredits } from '@/contracts/credits'
import { queryOf } from '@/server/bodyOf'
import { readCredits } from '@/server/readCredits'
import { clientOf } from '@/server/whoAsks'

/**
 * The client's statement: balance now or at an instant, and every entry up to then, oldest first. 200; 401;
 * 422.
 */
export const showCredits: Endpoint = {
  path: '/portal/credits',
  method: 'get',
  handler: async (req) => {
    const client = await clientOf(req)
    const { at } = queryOf(req, askCredits)
    return Response.json(await readCredits(req.payload, String(client.id), at ?? null))
  },
}
