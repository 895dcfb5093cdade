import type { CollectionBeforeChangeHook } from 'payload'
import { DomainError } from '@/domain/errors'
import { refuseStale } from '@/server/factors/changingFactors'
import { sessionOf } from '@/server/whoAsks'

const STALE = 'Sign in again first: an address is changed within ten minutes after signing in.'

/**
 * Another address opens an account to whoever reads it: a panel that was left open changes none. Whoever
 * signed in a while ago signs in again, or sends the password along as `current`.
 * @throws DomainError invalid_input beside `email`, or `current` where that is wrong; rate_limited
 */
export const refuseStaleAddress: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const isMoved = operation === 'update' && data.email !== undefined && data.email !== originalDoc?.email
  // A program of ours has nobody who could have left.
  if (!isMoved || req.payloadAPI === 'local') return data
  const session = await sessionOf(req.payload, 'users', req.headers)
  const current: unknown = req.data?.current
  if (!session) throw new DomainError('not_signed_in', 'Please sign in.')
  if (!session.isFresh && typeof current !== 'string')
    throw new DomainError('invalid_input', STALE, { fields: [{ path: 'email', message: STALE }] })
  await refuseStale(req.payload, session, typeof current === 'string' ? current : undefined)
  return data
}
