import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { rowsOf, sql, transactionOf } from '@/server/sql'

/**
 * Whoever signs in for a profile reads its notes and conversations: once there are any, it stays whose it is,
 * and what should be read by another takes a handover, with the client's consent. The database promises the
 * same (`therapists_keep_their_account`). @throws DomainError locked
 */
export const keepAccount: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update' || data.user === undefined) return data
  if (idOf(data.user) === idOf(originalDoc.user)) return data
  const [profile] = await rowsOf<{ confided: boolean }>(
    await transactionOf(req),
    sql`select is_confided_in(${String(originalDoc.id)}::uuid) as confided`,
  )
  if (!profile?.confided) return data
  throw new DomainError(
    'locked',
    'Notes or conversations hang on this profile: its account stays. Make a profile of their own for a colleague.',
  )
}

function idOf(reference: unknown): string | null {
  const id = typeof reference === 'object' && reference ? (reference as { id?: unknown }).id : reference
  return id ? String(id) : null
}
