import type { Endpoint } from 'payload'
import { markRead as contract } from '@/contracts/messages'
import { DomainError } from '@/domain/errors'
import { ownConversation, type Side } from '@/endpoints/messages/partyOf'
import { bodyOf } from '@/server/bodyOf'
import { markSeen } from '@/server/messages/markSeen'

/**
 * Everything that the other one wrote up to a message has been seen: they are told when. 200 `{ unread }`,
 * what is left in this conversation; 401; 403; 404, for a message of another conversation too; 422.
 */
export function markRead(side: Side): Endpoint {
  return {
    path: `/${side}/conversations/:id/read`,
    method: 'post',
    handler: async (req) => {
      const { party, conversation } = await ownConversation(req, side)
      const { upTo } = await bodyOf(req, contract)
      const unread = await markSeen(req.payload, { conversation, party, upTo })
      if (unread === null) throw new DomainError('not_found', 'There is no such message here.')
      return Response.json({ unread })
    },
  }
}
