import type { CollectionAfterChangeHook } from 'payload'
import { planLink } from '@/server/planLink'
import { transactionOf } from '@/server/sql'

/**
 * A person whom an owner makes has no password: a link to choose one, and the mail that carries it, are
 * planned in the same transaction; the worker sends it. Programs (seed, `npm run owner`) hand out passwords
 * or links of their own.
 */
export const sendSetupLink: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.user) return doc
  await planLink(await transactionOf(req), { collection: 'users', id: doc.id }, { purpose: 'setup' })
  return doc
}
