import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { changeFactors, ownerOf, refuseStale } from '@/server/factors/changingFactors'
import { renewRecoveryCodes } from '@/server/factors/recoveryCodes'
import type { LiveSession } from '@/server/readSession'
import { ownerColumn } from '@/server/sessions'
import { rowsOf, sql } from '@/server/sql'

/**
 * Ten new recovery codes of one's own in place of all earlier ones.
 * @throws DomainError invalid_input beside `current`; not_found where no factor needs recovering
 */
export async function renewOwnCodes(payload: Payload, session: LiveSession, current?: string) {
  await refuseStale(payload, session, current)
  const owner = ownerOf(session)
  return changeFactors(payload, {
    session,
    action: 'recovery_codes_made',
    work: async (tx) => {
      const factors = await rowsOf(
        tx,
        sql`select 1 from second_factors
            where ${ownerColumn(owner.collection)} = ${owner.id} and confirmed_at is not null limit 1`,
      )
      if (factors.length === 0) throw new DomainError('not_found', 'There is no second factor yet.')
      return renewRecoveryCodes(tx, owner)
    },
  })
}
