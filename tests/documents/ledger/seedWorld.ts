import type { House } from '@tests/support/house'
import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import type { BookingRequest } from '@/domain/scheduling/bookingRequest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'

type Wish = Partial<Extract<BookingRequest, { type: 'book' }>> & { client: string; startsAt: number }

/**
 * A practice that has lived through what can happen to a booking: booked, moved, held anew past a lot's end,
 * cancelled, completed, corrected, waived, placed over another; and through what people do at the door.
 */
export async function liveThrough({ payload, cookieOf }: House): Promise<void> {
  const service = await newService(payload)
  const therapist = await newTherapist(payload, [service.id])
  const client = (await newClient(payload)).id
  const other = (await newClient(payload)).id
  const first = await soon(payload)
  const start = (hours: number) => first + hours * HOUR_MS
  await newCredits(payload, client, 5)
  await newCredits(payload, client, 2, { expiresAt: start(60) })
  await newCredits(payload, other, 3)

  const book = async (wish: Wish): Promise<string> => {
    const request = {
      type: 'book',
      by: 'client',
      attemptId: attempt(),
      attemptFor: 'a test',
      therapist: therapist.slug,
    }
    const bookingRequest = { ...request, service: service.slug, overbooked: false, reason: null, ...wish }
    const context = { bookingRequest }
    return String((await payload.create({ collection: 'bookings', data: {} as never, context })).id)
  }
  const ask = async (id: string, bookingRequest: BookingRequest) => {
    await payload.update({ collection: 'bookings', id, data: {}, context: { bookingRequest } })
  }
  const move = (id: string, hours: number, sequence: number) =>
    ask(id, {
      type: 'reschedule',
      by: 'client',
      startsAt: start(hours),
      therapist: null,
      sequence,
      overbooked: false,
      reason: null,
    })

  const moved = await book({ client, startsAt: start(0) })
  await move(moved, 4, 0)
  await move(moved, 100, 1)
  const waived = await book({ client, startsAt: start(8) })
  const completed = await book({ client, startsAt: start(12) })
  const cancelled = await book({ client, startsAt: start(16) })
  await ask(cancelled, { type: 'cancel', by: 'client', reason: null })
  await book({ client: other, startsAt: start(12), by: 'practice', overbooked: true, reason: 'urgent' })
  const dropped = await book({ client: other, startsAt: start(20) })
  await ask(dropped, { type: 'cancel', by: 'practice', reason: null })
  setClock(start(13))
  await ask(waived, { type: 'complete' })
  await ask(waived, { type: 'correct', to: 'no_show', reason: 'did not come' })
  await ask(waived, { type: 'waive', reason: 'was ill' })
  await ask(completed, { type: 'complete' })
  setClock(null)
  await book({ client, startsAt: start(24) })
  await cookieOf('clients', client)
  await cookieOf('users', (await newUser(payload, ['staff'])).id)
}
