import type { CollectionBeforeOperationHook } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { expiriesOf, grantOf } from '@/domain/ledger/entriesFor'
import type { Entry } from '@/domain/ledger/entry'
import type { LotRequest } from '@/domain/ledger/lotRequest'
import { isOver, type NewLot } from '@/domain/ledger/lots'
import { toIso } from '@/domain/scheduling/instant'
import { broughtBackLater } from '@/hooks/creditLots/broughtBackLater'
import { readNow } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, sql, transactionOf } from '@/server/sql'

/** What was decided about a lot: the entries that follow once its document is written. */
export type LotDecision = { lot: string; entries: Entry[] }

/**
 * Makes a document of `req.context.lotRequest`: a new lot, still empty; an old one whose time has passed; or
 * one whose payment lost something, as `settlePayment` decided it under the lot's lock. The entries that
 * move its credits follow in `emitLotEntries`, in the same transaction.
 */
export const decideLot: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const request = req.context.lotRequest as LotRequest | undefined
  if (!request) return args
  if (operation === 'create' && request.type === 'grant') {
    const id = request.id ?? uuidv7()
    const { grantKey, granted, evidence } = request.lot
    req.context.lotDecision = { lot: id, entries: [grantOf(id, grantKey, granted, evidence)] }
    // Which lot is older decides which is spent first: by the database's clock, like everything else.
    const createdAt = toIso(await readNow(await transactionOf(req)))
    return { ...args, data: { ...asDocument(id, request.lot), createdAt } }
  }
  if (operation !== 'update') return args
  const { id } = args as { id?: unknown }
  if (typeof id !== 'string') throw new DomainError('not_allowed', 'Credits are changed one lot at a time.')
  if (request.type === 'settleLoss' && request.change.lot === id) {
    const { owes, frozen, entries } = request.change
    req.context.lotDecision = { lot: id, entries } satisfies LotDecision
    return { ...args, data: { owes, frozen } }
  }
  if (request.type === 'expire') {
    req.context.lotDecision = await expiry(await transactionOf(req), id)
    return { ...args, data: {} }
  }
  return args
}

async function expiry(tx: SqlRunner, id: string): Promise<LotDecision> {
  // The client before the lot: the one order in which everybody locks.
  await rowsOf(
    tx,
    sql`select 1 from clients where id = (select client_id from credit_lots where id = ${id}::uuid) for no key update`,
  )
  const [lot] = await rowsOf<{ id: string; available: number; expiresAt: number | null }>(
    tx,
    sql`select id, available, ${millis(sql`expires_at`)} as "expiresAt"
        from credit_lots where id = ${id}::uuid for no key update`,
  )
  if (!lot) throw new DomainError('not_found', 'There are no such credits.')
  if (lot.available === 0 || !isOver(lot, await readNow(tx))) return { lot: id, entries: [] }
  return { lot: id, entries: expiriesOf(lot, await broughtBackLater(tx, id)) }
}

function asDocument(id: string, lot: NewLot): Record<string, unknown> {
  const { client, creditType, source, grantKey, expiresAt, evidence, paid } = lot
  return {
    id,
    client,
    creditType,
    source,
    grantKey,
    evidence,
    ...(paid ? { paid: paid.amount, currency: paid.currency } : {}),
    expiresAt: expiresAt === null ? null : toIso(expiresAt),
  }
}
