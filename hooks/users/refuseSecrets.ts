import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'

const SECRETS = ['password', 'credentials', 'hash', 'salt', 'sessions', 'apiKey', 'resetPasswordToken']

/**
 * Passwords are set by their owner alone, through the account doors: no document write carries one.
 * @throws DomainError not_allowed
 */
export const refuseSecrets: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const written = (args as { data?: Record<string, unknown> }).data ?? {}
  const secret = SECRETS.find((name) => written[name] !== undefined && written[name] !== null)
  if (secret)
    throw new DomainError('not_allowed', 'A password is chosen by its owner only.', {
      facts: { field: secret },
    })
  return args
}
