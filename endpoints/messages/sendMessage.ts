import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import type { MessageView } from '@/contracts/messages'
import { DomainError } from '@/domain/errors'
import { nameOfParty, type Party } from '@/domain/messages/party'
import type { TalkRequest } from '@/domain/messages/talkRequest'
import { ownConversation, type Side } from '@/endpoints/messages/partyOf'
import { readMessages } from '@/server/messages/readMessages'
import { sendingOf } from '@/server/messages/sendingOf'
import { limit } from '@/server/rateLimits'
import { retrying } from '@/server/retrying'
import { type Statement, sql } from '@/server/sql'

type Send = Extract<TalkRequest, { type: 'send' }>

/**
 * Writes a message into an own conversation, with files where a form brings them; sent again with its
 * `attemptId` it is the same one. 201 `{ message }`; 401; 403; 404; 409 locked, attempt_reused; 413; 422;
 * 429.
 */
export function sendMessage(side: Side): Endpoint {
  return {
    path: `/${side}/conversations/:id/messages`,
    method: 'post',
    handler: async (req) => {
      const { party, conversation } = await ownConversation(req, side)
      const { body, attemptId = randomUUID(), files } = await sendingOf(req)
      await limit(req.payload, 'message', `${party.side}:${party.id}`)
      const message = await send(req, { type: 'send', conversation, by: party, body, attemptId, files })
      return Response.json({ message }, { status: 201 })
    },
  }
}

/** A repeat is found once it has been refused: by its own first try, as a rule. */
async function send(req: PayloadRequest, talkRequest: Send): Promise<MessageView> {
  try {
    const { id } = await retrying(req, { talkRequest }, (fresh) =>
      req.payload.create({ collection: 'messages', data: {} as never, req: fresh, depth: 0 }),
    )
    const written = await one(req, talkRequest.by, sql`m.id = ${id}::uuid`)
    if (!written) throw new Error('a message that was written was not found again')
    return written
  } catch (error) {
    const { conversation, by, body, attemptId } = talkRequest
    const earlier = await one(req, by, attemptOf(conversation, by, attemptId))
    if (!earlier) throw error
    if (earlier.body === body && isSame(earlier, talkRequest)) return earlier
    throw new DomainError('attempt_reused', 'This attempt was already used for another message.')
  }
}

/** Files are the same by what they are called and how large they are. */
function isSame({ attachments }: MessageView, { files = [] }: Send): boolean {
  return (
    attachments.length === files.length &&
    files.every(({ name, bytes }, place) => {
      const kept = attachments[place]
      return kept?.name === name && kept.bytes === bytes.length
    })
  )
}

function attemptOf(conversation: string, by: Party, attemptId: string): Statement {
  return sql`m.conversation_id = ${conversation}::uuid and m.sender = ${nameOfParty(by)}
    and m.attempt_id = ${attemptId}`
}

async function one(
  { payload }: PayloadRequest,
  reader: Party,
  which: Statement,
): Promise<MessageView | undefined> {
  const [found] = await readMessages(payload, { reader, which, order: 'newest', limit: 1 })
  return found
}
