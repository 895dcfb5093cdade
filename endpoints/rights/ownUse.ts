import type { Endpoint } from 'payload'
import { askCorrection as correction, setRestriction } from '@/contracts/erasure'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { askCorrection } from '@/server/rights/askCorrection'
import { restrict } from '@/server/rights/restrict'
import { clientOf } from '@/server/whoAsks'

/**
 * How one's data may be used. `POST /api/portal/restriction` restricted -> 200 `{ restricted }` · `POST
 * /api/portal/corrections` text -> 202 `{ message }`: staff find it among their tasks. 401; 422; 429.
 */
export const ownUse: Endpoint[] = [
  {
    path: '/portal/restriction',
    method: 'post',
    handler: async (req) => {
      const client = String((await clientOf(req)).id)
      const { restricted } = await bodyOf(req, setRestriction)
      await limit(req.payload, 'rights', client)
      await restrict(req.payload, { client, restricted, actor: `client:${client}`, reason: null })
      return privately({ restricted })
    },
  },
  {
    path: '/portal/corrections',
    method: 'post',
    handler: async (req) => {
      const client = String((await clientOf(req)).id)
      const { text } = await bodyOf(req, correction)
      await limit(req.payload, 'rights', client)
      await askCorrection(req.payload, { client, text })
      return privately({ message: 'The practice looks at it.' }, { status: 202 })
    },
  },
]
