import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { weaknessOf } from '@/domain/identity/passwordRules'
import { isListed } from '@/server/isListed'
import { practiceName } from '@/server/practiceName'

/** @throws DomainError invalid_input beside the field `password`, with the reason */
export async function refuseWeakPassword(payload: Payload, password: string, email: string): Promise<void> {
  const message = weaknessOf(password, { email, words: [await practiceName(payload)], isListed })
  if (!message) return
  throw new DomainError('invalid_input', 'Choose another password.', {
    fields: [{ path: 'password', message }],
  })
}
