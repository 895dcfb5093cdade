import type { Endpoint } from 'payload'
import { askAvailability } from '@/contracts/bookings'
import { DomainError } from '@/domain/errors'
import { readAvailability } from '@/server/availability'
import { queryOf } from '@/server/bodyOf'

/**
 * The free times of a service. Public; a signed-in client is also offered times of an own therapist who takes
 * no new clients. 200 `{ timeZone, slots }`; 404 not_found; 422 invalid_input.
 */
export const listAvailability: Endpoint = {
  path: '/portal/availability',
  method: 'get',
  handler: async (req) => {
    const asked = queryOf(req, askAvailability)
    const client = req.user?.collection === 'clients' ? String(req.user.id) : null
    const { offers, slots } = await readAvailability(req.payload, { ...asked, client })
    const [first] = offers
    if (!first) throw new DomainError('not_found', 'This service or therapist is not to be booked.')
    const timeZone = asked.therapist === 'any' ? first.practiceTimeZone : first.offer.hours.timeZone
    return Response.json({ timeZone, slots })
  },
}
