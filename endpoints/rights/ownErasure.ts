import type { Endpoint } from 'payload'
import { askErasure as contract } from '@/contracts/erasure'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { askErasure, takeErasureBack } from '@/server/rights/askErasure'
import { readErasureState } from '@/server/rights/readErasureState'
import { refuseWrongClient } from '@/server/rights/refuseWrongClient'
import { clientOf } from '@/server/whoAsks'

/**
 * The erasure of oneself. `GET /api/portal/erasure` -> what goes, what stays and what is in the way · `POST
 * /api/portal/erasure` password, credits -> 202 the same, with its day · `POST
 * /api/portal/erasure/withdrawal` -> 200, nothing is erased. 401; 404; 409 too_early while something is under
 * way, outcome_exists where nothing is left to take back; 422 beside `password` or `credits`; 429.
 */
export const ownErasure: Endpoint[] = [
  {
    path: '/portal/erasure',
    method: 'get',
    handler: async (req) => {
      const { id } = await clientOf(req)
      return privately(await readErasureState(req.payload, String(id)))
    },
  },
  {
    path: '/portal/erasure',
    method: 'post',
    handler: async (req) => {
      const id = String((await clientOf(req)).id)
      const { password, credits } = await bodyOf(req, contract)
      await refuseWrongClient(req.payload, id, password)
      await limit(req.payload, 'rights', id)
      await askErasure(req.payload, { client: id, actor: `client:${id}`, knowsCredits: credits })
      return privately(await readErasureState(req.payload, id), { status: 202 })
    },
  },
  {
    path: '/portal/erasure/withdrawal',
    method: 'post',
    handler: async (req) => {
      const id = String((await clientOf(req)).id)
      await limit(req.payload, 'rights', id)
      await takeErasureBack(req.payload, { client: id, actor: `client:${id}` })
      return privately(await readErasureState(req.payload, id))
    },
  },
]
