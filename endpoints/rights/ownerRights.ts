import type { Endpoint } from 'payload'
import { askAffected, releaseNotes as release } from '@/contracts/erasure'
import { toIso } from '@/domain/scheduling/instant'
import { bodyOf, queryOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { actorOf, recordAudit } from '@/server/recordAudit'
import { readAffected } from '@/server/records/readAffected'
import { releaseNotes } from '@/server/rights/releaseNotes'
import { staffOf } from '@/server/whoAsks'

/**
 * What an owner alone answers for. `POST /api/staff/clients/:id/note-release` ground -> 200 `{ until }`: the
 * author reads an erased person's record for some days · `GET /api/staff/affected` from, to, actor -> 200
 * whom something may have happened to (Art. 33, 34 GDPR). 401; 403; 404; 422.
 */
export const ownerRights: Endpoint[] = [
  {
    path: '/staff/clients/:id/note-release',
    method: 'post',
    handler: async (req) => {
      await staffOf(req, 'owner')
      const { ground } = await bodyOf(req, release)
      const client = String(req.routeParams?.id ?? '')
      const until = await releaseNotes(req.payload, { client, ground, actor: actorOf(req) })
      return privately({ until: toIso(until) })
    },
  },
  {
    path: '/staff/affected',
    method: 'get',
    handler: async (req) => {
      await staffOf(req, 'owner')
      const { from, to, actor = null } = queryOf(req, askAffected)
      const found = await readAffected(req.payload, { from: Date.parse(from), to: Date.parse(to), actor })
      await recordAudit(req.payload, { action: 'affected_read', actor: actorOf(req) })
      return privately(found)
    },
  },
]
