import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { readToken, spendToken, voidTokens } from '@/server/accountTokens'
import { nowMillis } from '@/server/clock'
import { writePassword } from '@/server/credentials'
import { limit } from '@/server/rateLimits'
import { recordAudit } from '@/server/recordAudit'
import { nameOf } from '@/server/sessions'
import { sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'
import type { Visitor } from '@/server/visitorOf'

/**
 * Proves a client's address by the link mailed at sign-up. The password becomes the one chosen at that very
 * sign-up: whoever signed up earlier or later with this address chose nothing for its owner.
 * @returns where that sign-up was on the way to, whatever browser the link was opened in
 * @throws DomainError not_allowed for a used, expired or unknown token
 */
export async function verifyAddress(
  payload: Payload,
  token: string,
  visitor: Visitor,
): Promise<string | null> {
  await limit(payload, 'token-ip', visitor.prefix)
  const asked = { collection: 'clients' as const, token, purposes: ['verify' as const] }
  const { id, next } = await sqlTransaction(payload, async (tx) => {
    const found = await readToken(tx, asked)
    if (!found || !(await spendToken(tx, asked))) {
      throw new DomainError('not_allowed', 'Verification token is invalid.')
    }
    const owner = { collection: 'clients' as const, id: found.id }
    if (found.pendingHash) await writePassword(tx, owner, found.pendingHash)
    await tx.execute(sql`
      update clients set verified_at = to_timestamp(${nowMillis()} / 1000)
      where id = ${found.id} and verified_at is null`)
    await voidTokens(tx, owner, ['verify'])
    return found
  })
  const who = nameOf({ collection: 'clients', id })
  await recordAudit(payload, { action: 'address_verified', actor: who, subject: who })
  return next
}
