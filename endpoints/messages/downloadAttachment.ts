import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { nameOfParty } from '@/domain/messages/party'
import { ownConversation, type Side } from '@/endpoints/messages/partyOf'
import { asDownload } from '@/server/messages/asDownload'
import { readAttachment } from '@/server/messages/readAttachment'
import { recordReading } from '@/server/recordReading'

/**
 * A file of a message of an own conversation, to keep and never to show in place. 200 with its own media
 * type; 401; 403; 404, also where its key is gone. That what the other one sent was opened is on record
 * first.
 */
export function downloadAttachment(side: Side): Endpoint {
  return {
    path: `/${side}/conversations/:id/attachments/:attachment`,
    method: 'get',
    handler: async (req) => {
      const { party, conversation } = await ownConversation(req, side)
      const id = String(req.routeParams?.attachment ?? '')
      const file = await readAttachment(req.payload, { conversation, id })
      if (!file) throw gone()
      if (file.from !== party.side) {
        const reader = nameOfParty(party)
        await recordReading(req.payload, { kind: 'attachment', id: file.id, client: file.client, reader })
      }
      const answer = await asDownload(req.payload, file)
      if (!answer) throw gone()
      return answer
    },
  }
}

function gone(): DomainError {
  return new DomainError('not_found', 'There is no such file here, or it can no longer be opened.')
}
