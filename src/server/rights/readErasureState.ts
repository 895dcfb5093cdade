import type { Payload } from 'payload'
import type { ErasurePage, ErasureState } from '@/contracts/erasure'
import { DomainError } from '@/domain/errors'
import { GRACE_DAYS, obstaclesTo } from '@/domain/rights/erasure'
import { goneAtErasure, keptAfterErasure } from '@/domain/rights/recordClasses'
import { toIso } from '@/domain/scheduling/instant'
import { type ErasureRow, isOpen, readErasures } from '@/server/rights/erasureRows'
import { readErasureToken } from '@/server/rights/erasureToken'
import { readSituation } from '@/server/rights/underWay'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'

/** What somebody should know before they have themselves erased, and what is under way of it. */
export async function readErasureState(payload: Payload, client: string): Promise<ErasureState> {
  const runner = poolOf(payload)
  const [[open], { underWay, paidUnused }, words, restrictedAt] = await Promise.all([
    readErasures(runner, sql`e.client_id = ${client}::uuid and ${isOpen()}`),
    readSituation(runner, client),
    readClasses(runner, client),
    readRestriction(runner, client),
  ])
  return {
    open: open ? { requestedAt: toIso(open.requestedAt), dueAt: toIso(open.dueAt) } : null,
    obstacles: obstaclesTo(underWay),
    paidUnused,
    graceDays: GRACE_DAYS,
    restricted: restrictedAt !== null,
    ...words,
  }
}

/**
 * What the page says that a mail led to, for whoever holds its token; there may be nobody left to sign in.
 * @throws DomainError not_found
 */
export async function readErasurePage(payload: Payload, token: string): Promise<ErasurePage> {
  const id = readErasureToken(token)
  const runner = poolOf(payload)
  const [erasure] = id ? await readErasures(runner, sql`e.id = ${id}::uuid`) : []
  if (!erasure) throw new DomainError('not_found', 'There is nothing here.')
  const { dueAt, doneAt, client } = erasure
  return {
    state: stateOf(erasure),
    dueAt: toIso(dueAt),
    doneAt: doneAt === null ? null : toIso(doneAt),
    ...(await readClasses(runner, client)),
  }
}

function stateOf({ doneAt, takenBackAt }: ErasureRow): ErasurePage['state'] {
  if (doneAt !== null) return 'done'
  return takenBackAt === null ? 'open' : 'taken_back'
}

/** From the table that the worker empties by. */
async function readClasses(runner: SqlRunner, client: string) {
  const signed = sql`select 1 from notes where client_id = ${client}::uuid and signed_at is not null limit 1`
  const hasNotes = (await rowsOf(runner, signed)).length > 0
  return { gone: goneAtErasure(), kept: keptAfterErasure({ hasNotes }) }
}

async function readRestriction(runner: SqlRunner, client: string): Promise<string | null> {
  const [row] = await rowsOf<{ at: string | null }>(
    runner,
    sql`select restricted_at as at from clients where id = ${client}::uuid`,
  )
  return row?.at ?? null
}
