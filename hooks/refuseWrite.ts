import { DomainError } from '@/domain/errors'

/** No operation of Payload writes this collection, whoever asks. */
export function refuseWrite(): never {
  throw new DomainError('not_allowed', 'This cannot be changed.')
}
