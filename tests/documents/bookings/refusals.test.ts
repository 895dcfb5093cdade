import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits, newTherapist } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { at, bookingOf, type Case, moveTo, newCase, type Request, traces, write } from './sessions'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** That a write is refused with this code, and that every row is as it was. */
async function refused(id: string | null, request: Request, code: string) {
  const before = await traces(house.payload)
  await expect(write(house.payload, id, request)).rejects.toMatchObject({ code })
  expect(await traces(house.payload)).toBe(before)
}

async function booked(found: Case): Promise<string> {
  return String((await write(house.payload, null, bookingOf(found))).id)
}

/** Another client with credits who wants the same. */
async function another(found: Case): Promise<Case> {
  const client = (await newClient(house.payload)).id
  await newCredits(house.payload, client, 4)
  return { ...found, client }
}

describe('a refused booking leaves no trace', () => {
  test('B11: without credits', async () => {
    await refused(null, bookingOf(await newCase(house.payload, { lots: {} })), 'insufficient_credits')
  })

  test.each([
    ['a minute beside the grid', 48 * HOUR_MS + MINUTE_MS],
    ['in the past', -HOUR_MS],
    ['within the minimum notice', HOUR_MS],
    ['beyond the horizon', 90 * DAY_MS],
  ])('at a time that is not offered: %s', async (_, ahead) => {
    const found = await newCase(house.payload)
    const startsAt = found.startsAt - 48 * HOUR_MS + ahead
    await refused(null, bookingOf({ ...found, startsAt }), 'slot_not_offered')
  })

  test.each([
    ['B2: half an hour into another session', 30],
    ['at the same time', 0],
    ['half an hour before, so that it reaches into it', -30],
  ])('at a time that is taken: %s', async (_, minutes) => {
    const found = await newCase(house.payload)
    await booked(found)
    const wanted = { ...(await another(found)), startsAt: found.startsAt + minutes * MINUTE_MS }
    await refused(null, bookingOf(wanted), 'slot_taken')
  })

  test('at a time at which the client is with somebody else, over another too', async () => {
    const found = await newCase(house.payload)
    await booked(found)
    const elsewhere = { ...found, therapist: (await newTherapist(house.payload, [found.ids.service])).slug }
    await refused(null, bookingOf(elsewhere), 'client_busy')
    await refused(
      null,
      bookingOf(elsewhere, { by: 'practice', overbooked: true, reason: 'urgent' }),
      'client_busy',
    )
  })

  test('with a therapist who does not give the service, and for a client who is not there', async () => {
    const found = await newCase(house.payload)
    const other = await newCase(house.payload)
    await refused(null, bookingOf({ ...found, therapist: other.therapist }), 'not_found')
    await refused(null, bookingOf({ ...found, client: found.ids.therapist }), 'not_found')
  })
})

test('B8: back to back, the buffer between, is offered and booked', async () => {
  const found = await newCase(house.payload)
  await booked(found)
  const next = { ...(await another(found)), startsAt: found.startsAt + HOUR_MS }
  expect(await write(house.payload, null, bookingOf(next))).toMatchObject({ status: 'booked' })
})

test('B4: the time of a cancelled session is booked again, by the same client and by another', async () => {
  const found = await newCase(house.payload)
  for (const who of [found, found, await another(found)]) {
    const id = await booked(who)
    await write(house.payload, id, { type: 'cancel', by: 'client', reason: null })
  }
})

describe('a refused change leaves no trace', () => {
  test('of a booking that was changed meanwhile', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    await write(house.payload, id, moveTo(found.startsAt + HOUR_MS))
    await refused(id, moveTo(found.startsAt + 2 * HOUR_MS), 'stale_booking')
  })

  test('C1, C4: of a move by the client, one millisecond late and once it has begun', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    for (const now of [found.startsAt - DAY_MS + 1, found.startsAt]) {
      await at(now, () => refused(id, moveTo(found.startsAt + 2 * DAY_MS), 'too_late'))
    }
  })

  test('of a move past the end of all credits', async () => {
    const found = await newCase(house.payload, { lots: { pack: { granted: 4, ends: 1 } } })
    const id = await booked(found)
    await refused(id, moveTo(found.startsAt + HOUR_MS), 'insufficient_credits')
  })

  test('of a move to another’s time; its own time is in nobody’s way', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    const other = await booked({ ...(await another(found)), startsAt: found.startsAt + 2 * HOUR_MS })
    await refused(id, moveTo(found.startsAt + 2 * HOUR_MS), 'slot_taken')
    expect(await write(house.payload, other, moveTo(found.startsAt + 150 * MINUTE_MS))).toMatchObject({
      sequence: 1,
    })
  })

  test('of an end that comes too early or too late', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    for (const type of ['complete', 'recordNoShow']) await refused(id, { type }, 'too_early')
    await at(found.startsAt, () => refused(id, { type: 'cancel', by: 'client', reason: null }, 'too_late'))
  })

  test('of a session that has ended: it neither moves nor ends again', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    await at(found.startsAt, () => write(house.payload, id, { type: 'complete' }))
    await at(found.startsAt, async () => {
      for (const request of [
        { type: 'complete' },
        { type: 'recordNoShow' },
        { type: 'cancel', by: 'practice', reason: null },
        moveTo(found.startsAt + DAY_MS, { by: 'practice', sequence: 1 }),
        { type: 'waive', reason: 'kind' },
        { type: 'correct', to: 'completed', reason: 'again' },
      ]) {
        await refused(id, request, 'outcome_exists')
      }
    })
  })

  test('of a cancelled session that took place, at a time that another now has', async () => {
    const found = await newCase(house.payload)
    const id = await booked(found)
    await write(house.payload, id, { type: 'cancel', by: 'client', reason: null })
    await booked(await another(found))
    const before = await traces(house.payload)
    const correction = { type: 'correct', to: 'completed', reason: 'was there' }
    await expect(at(found.startsAt, () => write(house.payload, id, correction))).rejects.toThrow()
    expect(await traces(house.payload)).toBe(before)
  })
})

test('C11: a booking keeps its credits and their type when the service changes', async () => {
  const found = await newCase(house.payload)
  const id = await booked(found)
  await rowsOf(
    poolOf(house.payload),
    sql`update services set credits = 3 where id = ${found.ids.service}::uuid`,
  )
  await write(house.payload, id, moveTo(found.startsAt + HOUR_MS))
  const done = await at(found.startsAt + HOUR_MS, () => write(house.payload, id, { type: 'complete' }))
  expect(done).toMatchObject({ credits: 1, creditType: 'session', status: 'completed' })
})
