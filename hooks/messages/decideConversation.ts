import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { TalkRequest } from '@/domain/messages/talkRequest'
import { toIso } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { inCare } from '@/server/messages/readStartable'
import { refuseStoppedFor } from '@/server/rights/standing'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Makes `req.context.talkRequest` (begin) the conversation to be written: of a client with a therapist whose
 * own they are. The client is locked, as by whoever ends care, so that none begins meanwhile.
 * @throws DomainError not_found where the two are not in care, or one of them cannot be written to
 */
export const decideConversation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const request = req.context.talkRequest as TalkRequest | undefined
  if (operation !== 'create' || request?.type !== 'begin') return args
  const tx = await transactionOf(req)
  const { client, therapist } = request
  await rowsOf(tx, sql`select 1 from clients where id = ${client}::uuid for no key update`)
  const [own] = await rowsOf<{ now: number }>(
    tx,
    sql`select ${nowMillis()} as now ${inCare()} where cl.id = ${client}::uuid and t.id = ${therapist}::uuid`,
  )
  if (own) await refuseStoppedFor(tx, client, 'write')
  if (!own) throw new DomainError('not_found', 'There is nobody here to write to.')
  return { ...args, data: { client, therapist, startedAt: toIso(own.now) } }
}
