import type { Endpoint } from 'payload'
import { eraseForClient as erase, keepForClient, restrictForClient } from '@/contracts/erasure'
import { toIso } from '@/domain/scheduling/instant'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { actorOf } from '@/server/recordAudit'
import { askErasureIn, takeErasureBackIn } from '@/server/rights/askErasure'
import { keepWords } from '@/server/rights/keepWords'
import { restrict } from '@/server/rights/restrict'
import { sqlTransaction } from '@/server/sqlTransaction'
import { staffOf } from '@/server/whoAsks'

/**
 * What the office does on a client's written request, with the words of it. `POST
 * /api/staff/clients/:id/erasure` -> 202 `{ dueAt }` · `…/erasure-withdrawal` -> 200 `{ message }` ·
 * `…/restriction` -> 200 `{ restricted }`. 401; 403; 404; 409 too_early, outcome_exists; 422.
 */
export const eraseForClient: Endpoint[] = [
  {
    path: '/staff/clients/:id/erasure',
    method: 'post',
    handler: async (req) => {
      await staffOf(req, 'owner', 'staff')
      const { reason, credits } = await bodyOf(req, erase)
      const [client, actor] = [String(req.routeParams?.id ?? ''), actorOf(req)]
      const { dueAt } = await sqlTransaction(req.payload, async (tx) => {
        const asked = await askErasureIn(tx, { client, actor, knowsCredits: credits })
        await keepWords(req.payload, tx, { client, command: 'erasure', text: reason, actor })
        return asked
      })
      return privately({ dueAt: toIso(dueAt) }, { status: 202 })
    },
  },
  {
    path: '/staff/clients/:id/erasure-withdrawal',
    method: 'post',
    handler: async (req) => {
      await staffOf(req, 'owner', 'staff')
      const { reason } = await bodyOf(req, keepForClient)
      const [client, actor] = [String(req.routeParams?.id ?? ''), actorOf(req)]
      await sqlTransaction(req.payload, async (tx) => {
        await takeErasureBackIn(tx, { client, actor })
        await keepWords(req.payload, tx, { client, command: 'erasure_taken_back', text: reason, actor })
      })
      return privately({ message: 'Nothing will be erased.' })
    },
  },
  {
    path: '/staff/clients/:id/restriction',
    method: 'post',
    handler: async (req) => {
      await staffOf(req, 'owner', 'staff')
      const { restricted, reason } = await bodyOf(req, restrictForClient)
      const client = String(req.routeParams?.id ?? '')
      await restrict(req.payload, { client, restricted, actor: actorOf(req), reason })
      return privately({ restricted })
    },
  },
]
