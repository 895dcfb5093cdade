import type { Endpoint } from 'payload'
import { type NoticeErrand, settleByStaff } from '@/server/settleByStaff'
import { staffOf } from '@/server/whoAsks'

/**
 * `POST /api/staff/notifications/:id/retry`: sends it with the next tick. `…/cancellation`: it is not sent.
 * 200 `{ notice }`; 401; 403; 404; 409 outcome_exists for what is sent, expired or just being sent.
 */
export function settleNotice(errand: NoticeErrand): Endpoint {
  return {
    path: `/staff/notifications/:id/${errand === 'retry' ? 'retry' : 'cancellation'}`,
    method: 'post',
    handler: async (req) => {
      const staff = await staffOf(req, 'owner', 'staff')
      const id = String(req.routeParams?.id ?? '')
      const notice = await settleByStaff(req.payload, { id, errand, actor: `user:${staff.id}` })
      return Response.json({ notice })
    },
  }
}
