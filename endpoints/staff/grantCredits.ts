import type { Endpoint, PayloadRequest } from 'payload'
import { grantCredits as contract } from '@/contracts/credits'
import { DomainError } from '@/domain/errors'
import { keys } from '@/domain/ledger/keys'
import type { LotRequest } from '@/domain/ledger/lotRequest'
import type { NewLot } from '@/domain/ledger/lots'
import { bodyOf } from '@/server/bodyOf'
import { retrying } from '@/server/retrying'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

/**
 * Courtesy credits, with a reason. 201 `{ lot }`, for a repeat of the same request too; 403; 404;
 * 409 attempt_reused where the id stands for other credits; 422.
 */
export const grantCredits: Endpoint = {
  path: '/staff/credits',
  method: 'post',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const { client, creditType, quantity, reason, requestId } = await bodyOf(req, contract)
    const lot: NewLot = {
      grantKey: keys.courtesyGrant(requestId),
      client,
      creditType,
      source: 'courtesy',
      granted: quantity,
      expiresAt: null,
      evidence: null,
    }
    await refuseUnknown(req, lot)
    return Response.json({ lot: await grant(req, lot, reason) }, { status: 201 })
  },
}

async function grant(req: PayloadRequest, lot: NewLot, reason: string) {
  const lotRequest: LotRequest = { type: 'grant', lot }
  try {
    await retrying(req, { lotRequest, reason }, (fresh) =>
      req.payload.create({ collection: 'credit-lots', data: {} as never, req: fresh, depth: 0 }),
    )
  } catch (error) {
    // The unique key of the grant decides between equal requests; the one that came second finds the first.
    const earlier = await readLot(req, lot.grantKey)
    if (!earlier) throw error
    const same =
      earlier.client === lot.client &&
      earlier.creditType === lot.creditType &&
      earlier.granted === lot.granted
    if (!same) throw new DomainError('attempt_reused', 'This request was already used for other credits.')
    return earlier
  }
  return await readLot(req, lot.grantKey)
}

async function readLot(req: PayloadRequest, grantKey: string) {
  type Row = { id: string; client: string; creditType: string; granted: number; available: number }
  const [lot] = await rowsOf<Row>(
    poolOf(req.payload),
    sql`select id, client_id as client, credit_type as "creditType", source, grant_key as "grantKey", granted, available
        from credit_lots where grant_key = ${grantKey}`,
  )
  return lot ?? null
}

/** A client who is not there, and credits that would pay for nothing that the practice gives. */
async function refuseUnknown(req: PayloadRequest, { client, creditType }: NewLot): Promise<void> {
  const [found] = await rowsOf<{ client: boolean; type: boolean }>(
    poolOf(req.payload),
    sql`select exists (select 1 from clients where id = ${client}::uuid and erased_at is null) as client,
          exists (select 1 from services where credit_type = ${creditType}) as type`,
  )
  if (!found?.client) throw new DomainError('not_found', 'There is no such client.')
  const fields = [{ path: 'creditType', message: 'No service takes credits of this type.' }]
  if (!found.type) throw new DomainError('invalid_input', 'Some of this is not right.', { fields })
}
