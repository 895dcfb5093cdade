import type { CollectionAfterChangeHook } from 'payload'
import { TOKEN_PURPOSES } from '@/domain/identity/credentials'
import { voidTokens } from '@/server/accountTokens'
import { voidChallenges } from '@/server/factors/challenges'
import { actorOf, recordAuditIn } from '@/server/recordAudit'
import { endSessions } from '@/server/sessions'
import { transactionOf } from '@/server/sql'
import { tellOfAddress } from '@/server/tellOfAddress'

/**
 * Another address, or an erasure, ends every session and link of the client in the same transaction; the
 * address before is told.
 */
export const endSessionsOfClient: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation !== 'update') return doc
  const moved = doc.email !== previousDoc.email
  const erased = Boolean(doc.erasedAt) && !previousDoc.erasedAt
  if (!moved && !erased) return doc
  const tx = await transactionOf(req)
  const owner = { collection: 'clients', id: doc.id } as const
  await endSessions(tx, owner)
  await voidTokens(tx, owner, [...TOKEN_PURPOSES])
  await voidChallenges(tx, owner)
  if (moved) {
    await tellOfAddress(tx, owner)
    await recordAuditIn(req, { action: 'email_changed', actor: actorOf(req), subject: `client:${doc.id}` })
  }
  return doc
}
