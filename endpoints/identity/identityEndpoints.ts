import type { Endpoint } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { closedDoors } from '@/endpoints/identity/closedDoors'
import { forgotPassword } from '@/endpoints/identity/forgotPassword'
import { login, passkeyOptions } from '@/endpoints/identity/login'
import { logout } from '@/endpoints/identity/logout'
import { me } from '@/endpoints/identity/me'
import { refreshSession } from '@/endpoints/identity/refreshSession'
import { resetPassword } from '@/endpoints/identity/resetPassword'
import { verifyEmail } from '@/endpoints/identity/verifyEmail'

/** The account doors of one auth collection; they stand before Payload's own of the same paths. */
export function identityEndpoints(collection: AuthCollection): Endpoint[] {
  return [
    login(collection),
    passkeyOptions,
    logout(collection),
    me(collection),
    refreshSession(collection),
    forgotPassword(collection),
    resetPassword(collection),
    ...(collection === 'clients' ? [verifyEmail] : []),
    ...closedDoors(collection),
  ]
}
