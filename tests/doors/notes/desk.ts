import { newVisit } from '@tests/doors/portal/visits'
import type { House } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'

/** A therapist with a client who has booked a session, and their calls at an instant. */
export async function newDesk(house: House) {
  const user = (await newUser(house.payload, ['therapist'])).id
  const visit = await newVisit(house, { therapist: { user } })
  const booked = await visit.book()
  if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  const during = visit.startsAt + 10 * MINUTE_MS
  const call = async (method: string, path: string, body?: unknown, who = user, instant = during) => {
    setClock(instant)
    try {
      const asked = body === undefined ? {} : { body }
      return await house.request(method, `/staff/notes${path}`, {
        cookie: await house.cookieOf('users', who),
        ...asked,
      })
    } finally {
      setClock(null)
    }
  }
  const booking = String(booked.body.booking.id)
  const begin = async (more: object = { booking }) => (await call('POST', '', more)).body.note
  const write = (note: { id: string }, revision: number, sections: object, format = 'soap') =>
    call('PATCH', `/${note.id}`, { revision, format, sections })
  const sign = (note: { id: string }, revision: number) => call('POST', `/${note.id}/signature`, { revision })
  /** A note of the session that is signed. */
  const signed = async (words = 'canary: she slept well') => {
    const note = await begin()
    await write(note, 0, { plan: words })
    const answer = await sign(note, 1)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body.note
  }
  return { house, user, visit, booking, during, call, begin, write, sign, signed }
}
