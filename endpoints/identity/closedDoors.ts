import type { Endpoint } from 'payload'
import { DomainError, type RefusalCode } from '@/domain/errors'
import type { AuthCollection } from '@/domain/identity/roles'
import { privately } from '@/server/identityAnswers'

/**
 * Payload's doors that TRS has no use for, answered before Payload sees them: 403 not_allowed for making a
 * first user, whether or not there is one (`npm run owner` makes it); 404 not_found for the others.
 */
export function closedDoors(collection: AuthCollection): Endpoint[] {
  const closed: Endpoint[] = [
    refusing('post', '/first-register', 'not_allowed'),
    refusing('post', '/unlock', 'not_found'),
    refusing('get', '/verify/:token', 'not_found'),
  ]
  if (collection === 'clients') return [...closed, refusing('get', '/init', 'not_found')]
  const init: Endpoint = {
    path: '/init',
    method: 'get',
    handler: async () => privately({ initialized: true }),
  }
  return [...closed, init, refusing('post', '/verify/:token', 'not_found')]
}

function refusing(method: 'get' | 'post', path: string, code: RefusalCode): Endpoint {
  return {
    path,
    method,
    handler: async () => {
      throw new DomainError(
        code,
        code === 'not_allowed' ? 'Nobody may do this here.' : 'There is nothing here.',
      )
    },
  }
}
