import { DomainError } from '@/domain/errors'

/** What happened stays on record: nobody deletes it, by any way in. */
export function refuseDelete(): never {
  throw new DomainError('not_allowed', 'This cannot be deleted.')
}
