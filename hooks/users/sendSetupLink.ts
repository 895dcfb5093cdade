import type { CollectionAfterChangeHook } from 'payload'
import { issueToken } from '@/server/accountTokens'
import { mailAfterCommit } from '@/server/mailAfterCommit'
import { transactionOf } from '@/server/sql'

/**
 * A person whom an owner makes has no password: a link to choose one is made in the same transaction and
 * mailed once that is committed. Programs (seed, `npm run owner`) hand out passwords or links of their own.
 */
export const sendSetupLink: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.user) return doc
  const owner = { collection: 'users', id: doc.id } as const
  const token = await issueToken(await transactionOf(req), owner, { purpose: 'setup' })
  mailAfterCommit(req.payload, { to: { collection: 'users', email: doc.email }, kind: 'setup', token })
  return doc
}
