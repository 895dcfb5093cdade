import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits, newService, newTherapist, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromIso } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { readPracticeFigures } from '@/server/readPracticeFigures'
import { bookingOf, type Case, write } from './sessions'

const SUNDAY_NIGHTS = [{ weekday: '7', from: '01:00', to: '04:00' }]

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  setClock(null)
  await house?.close()
})

/** A therapist with an account, open on Sundays from one to four by Berlin, and somebody with credits. */
async function practice(weeklyHours: object[]) {
  const { payload } = house
  const service = await newService(payload)
  const user = await newUser(payload, ['therapist'])
  const zone = { timeZone: 'Europe/Berlin', user: user.id, bufferAfter: 0 }
  const therapist = await newTherapist(payload, [service.id], { ...zone, weeklyHours })
  const client = (await newClient(payload)).id
  await newCredits(payload, client, 5)
  const booked = async (startsAt: string) => {
    const place = { client, therapist: therapist.slug, service: service.slug, startsAt: fromIso(startsAt) }
    return String((await write(payload, null, bookingOf(place as Case))).id)
  }
  return { user: user.id, therapist: therapist.id, booked }
}
const then = async (at: string, id: string, type: string, more: object = {}) => {
  setClock(fromIso(at))
  await write(house.payload, id, { type, ...more })
}

test('sessions by their end and hours by the clock, of a month with a night of four hours', async () => {
  const { payload } = house
  setClock(fromIso('2026-09-25T08:00Z'))
  const { user, therapist, booked } = await practice(SUNDAY_NIGHTS)
  const idle = await practice([])
  const held = [await booked('2026-10-03T23:00Z'), await booked('2026-10-25T00:00Z')]
  const missed = await booked('2026-10-17T23:00Z')
  const [late, inTime] = [await booked('2026-10-18T00:00Z'), await booked('2026-10-18T01:00Z')]
  await then('2026-09-26T08:00Z', inTime, 'cancel', { by: 'client', reason: null })
  await then('2026-10-17T12:00Z', late, 'cancel', { by: 'client', reason: null })
  for (const id of held) await then('2026-11-10T11:00Z', id, 'complete')
  await then('2026-11-10T11:00Z', missed, 'recordNoShow')
  // Two hours of the eleventh, told twice; and all of November.
  for (const [startsAt, endsAt] of [
    ['2026-10-11T00:00Z', '2026-10-11T10:00Z'],
    ['2026-10-11T01:00Z', '2026-10-12T00:00Z'],
    ['2026-10-31T23:00Z', '2026-12-31T23:00Z'],
  ]) {
    await payload.create({ collection: 'time-off', data: { therapist, startsAt, endsAt } as never })
  }

  const nothing = { held: 0, noShow: 0, late: 0, lateIds: [], offered: 0, booked: 0 }
  const [before, month, present] = await readPracticeFigures(payload, { months: 3, user: null })
  expect(before).toMatchObject({ month: '2026-09', ...nothing })
  expect(month).toEqual({
    month: '2026-10',
    from: fromIso('2026-09-30T22:00Z'),
    till: fromIso('2026-10-31T23:00Z'),
    held: 2,
    noShow: 1,
    late: 1,
    lateIds: [late],
    // Three nights of three hours and one of four, less two hours off; three sessions of fifty minutes.
    offered: 13 * 60 - 120,
    booked: 150,
  })
  expect(present).toMatchObject({ month: '2026-11', till: fromIso('2026-11-10T11:00Z'), ...nothing })

  const own = await readPracticeFigures(payload, { months: 2, user })
  expect(own).toEqual([month, present])
  const none = await readPracticeFigures(payload, { months: 1, user: idle.user })
  expect(none).toEqual([{ ...present, ...nothing }])
  // Whoever shows no profile offers nothing; what took place stays counted.
  await payload.update({ collection: 'therapists', id: therapist, data: { published: false } })
  const [, hidden] = await readPracticeFigures(payload, { months: 3, user: null })
  expect(hidden).toEqual({ ...month, offered: 0, booked: 0 })
})
