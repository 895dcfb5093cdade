import { at, newVisit, type Visit } from '@tests/doors/portal/visits'
import type { House } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'

/** A booked session by video, its client, and its therapist's account. */
export async function newSession(house: House, service: object = { modality: 'video' }) {
  const user = (await newUser(house.payload, ['therapist'])).id
  const visit = await newVisit(house, { service, therapist: { user }, client: { name: 'Ada Lovelace' } })
  const booked = await visit.book()
  if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  const booking = String(booked.body.booking.id)
  const path = `/portal/bookings/${booking}/room`
  return {
    house,
    user,
    visit,
    booking,
    startsAt: visit.startsAt,
    endsAt: visit.startsAt + 50 * MINUTE_MS,
    /** The client joins at an instant. */
    joins: (instant: number) => at(house, instant, visit, (there: Visit) => there.call('POST', path, {})),
    /** The therapist, or the account that is named, opens the room at an instant. */
    opens: (instant: number, who = user) =>
      atDesk(house, instant, who, 'POST', `/staff/bookings/${booking}/room`),
    looks: (instant: number) => atDesk(house, instant, user, 'GET', `/staff/bookings/${booking}/room`),
  }
}

/** A call of a user's, at an instant. */
export async function atDesk(house: House, instant: number, user: string, method: string, path: string) {
  setClock(instant)
  try {
    const asked = method === 'POST' ? { body: {} } : {}
    return await house.request(method, path, { cookie: await house.cookieOf('users', user), ...asked })
  } finally {
    setClock(null)
  }
}
