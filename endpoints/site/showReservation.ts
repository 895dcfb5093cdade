import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import { privately } from '@/server/identityAnswers'
import { readReservation } from '@/server/readReservation'

/** `GET /api/site/reservations/:token`. 200 `{ reservation }`; 404 not_found once it is over or booked. */
export const showReservation: Endpoint = {
  path: '/site/reservations/:token',
  method: 'get',
  handler: async ({ payload, routeParams }) => {
    const kept = await readReservation(payload, String(routeParams?.token ?? ''))
    if (!kept) throw new DomainError('not_found', 'This time is not kept any more.')
    return privately({ reservation: kept.reservation })
  },
}
