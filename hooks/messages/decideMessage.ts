import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { nameOfParty } from '@/domain/messages/party'
import { refuseClosed } from '@/domain/messages/refuseClosed'
import type { TalkRequest } from '@/domain/messages/talkRequest'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { ofParty } from '@/server/messages/ofParty'
import { talkState, type WithTalkState } from '@/server/messages/talkState'
import { rowsOf, sql, transactionOf } from '@/server/sql'

type Send = Extract<TalkRequest, { type: 'send' }>
type Found = WithTalkState & { client: string; now: number }

/**
 * Makes `req.context.talkRequest` (send) the message to be written, by one of the conversation's two parties,
 * while it is open. The client's row is held, so that care does not end meanwhile.
 * @throws DomainError not_found for whoever is no party; locked
 */
export const decideMessage: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const request = req.context.talkRequest as TalkRequest | undefined
  if (operation !== 'create' || request?.type !== 'send') return args
  const { client, state, now } = await find(await transactionOf(req), request)
  refuseClosed(state)
  const { conversation, by, body, attemptId } = request
  return {
    ...args,
    data: { conversation, client, sender: nameOfParty(by), body, attemptId, at: toIso(now), readAt: null },
  }
}

async function find(
  tx: Awaited<ReturnType<typeof transactionOf>>,
  { conversation, by }: Send,
): Promise<Found> {
  const which = sql`c.id = ${conversation}::uuid and ${ofParty(by)}`
  await rowsOf(
    tx,
    sql`select 1 from clients where id = (select c.client_id from conversations c where ${which}) for share`,
  )
  const [found] = await rowsOf<Found>(
    tx,
    sql`select c.client_id as client, ${talkState()} as state, ${nowMillis()} as now
        from conversations c join clients cl on cl.id = c.client_id join therapists t on t.id = c.therapist_id
        where ${which}`,
  )
  if (!found) throw new DomainError('not_found', 'There is no such conversation.')
  return found
}
