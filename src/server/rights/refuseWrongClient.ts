import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { refuseWrongPassword } from '@/server/changePassword'

/**
 * Asks a client again who they are, before something that a borrowed device must not do.
 * @throws DomainError invalid_input beside `password`; rate_limited
 */
export async function refuseWrongClient(payload: Payload, id: string, password: string): Promise<void> {
  try {
    await refuseWrongPassword(payload, { collection: 'clients', id }, password)
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid_input') throw error
    const fields = [{ path: 'password', message: error.message }]
    throw new DomainError('invalid_input', error.message, { fields })
  }
}
