import { type House, openHouse } from '@tests/support/house'
import { attempt, newTherapist } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { newOffered, newVisit, refusal } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a client books an offered time with a credit, and the credit is held', async () => {
  const { book, call, service, therapist, startsAt } = await newVisit(house)
  const { status, body } = await book()
  expect(status).toBe(201)
  expect(body).toEqual({
    booking: {
      id: expect.stringMatching(UUID_V7),
      status: 'booked',
      service: service.slug,
      therapist: therapist.slug,
      startsAt: toIso(startsAt),
      endsAt: toIso(startsAt + 50 * 60_000),
      clientTimeZone: 'Europe/Berlin',
      sequence: 0,
      freeCancelUntil: toIso(startsAt - DAY_MS),
      credits: 1,
    },
  })
  expect((await call('GET', `/portal/bookings/${body.booking.id}`)).body).toEqual(body)
  expect((await call('GET', '/portal/credits')).body).toMatchObject({ available: 1, held: 1 })
})

test('an instant may be written with any offset: it is the same attempt at the same time', async () => {
  const { book, startsAt } = await newVisit(house)
  const attemptId = attempt()
  const { body } = await book({ attemptId })
  const abroad = toIso(startsAt + 2 * HOUR_MS).replace('Z', '+02:00')
  expect(await book({ attemptId, startsAt: abroad })).toMatchObject({ status: 201, body })
})

describe('the same attempt again', () => {
  test('answers 201 with the booking as it now is: booked, moved, cancelled', async () => {
    const { book, call, startsAt } = await newVisit(house)
    const attemptId = attempt()
    const first = await book({ attemptId })
    expect(await book({ attemptId })).toMatchObject({ status: 201, body: first.body })
    const door = `/portal/bookings/${first.body.booking.id}`
    const there = toIso(startsAt + HOUR_MS)
    await call('POST', `${door}/move`, { startsAt: there, sequence: 0 })
    const moved = await book({ attemptId })
    expect([moved.status, moved.body.booking]).toMatchObject([201, { startsAt: there, sequence: 1 }])
    await call('POST', `${door}/cancellation`, {})
    const cancelled = await book({ attemptId })
    expect([cancelled.status, cancelled.body.booking]).toMatchObject([
      201,
      { status: 'cancelled', sequence: 2 },
    ])
    expect((await call('GET', '/portal/bookings')).body.items).toHaveLength(1)
    expect((await call('GET', '/portal/credits')).body).toMatchObject({ available: 2, held: 0 })
  })

  test('answers so without credits, and when the service is no longer published', async () => {
    const { book, service } = await newVisit(house, { credits: 1 })
    const attemptId = attempt()
    const first = await book({ attemptId })
    await house.payload.update({ collection: 'services', id: service.id, data: { published: false } })
    expect(await book({ attemptId })).toMatchObject({ status: 201, body: first.body })
    expect(refusal(await book())).toEqual([404, 'not_found'])
  })

  test('with another body is refused: another time, therapist or service', async () => {
    const { book, service, startsAt, call } = await newVisit(house)
    const attemptId = attempt()
    await book({ attemptId })
    const colleague = await newTherapist(house.payload, [service.id])
    const other = await newOffered(house)
    for (const more of [
      { startsAt: toIso(startsAt + 5 * HOUR_MS) },
      { startsAt: toIso(startsAt + 1) },
      { therapist: colleague.slug },
      { service: other.service.slug, therapist: other.therapist.slug },
    ]) {
      expect(refusal(await book({ attemptId, ...more }))).toEqual([409, 'attempt_reused'])
    }
    expect((await call('GET', '/portal/bookings')).body.items).toHaveLength(1)
  })

  test('by another client is an attempt of that client', async () => {
    const one = await newVisit(house)
    const other = await newVisit(house, {}, { ...one, startsAt: one.startsAt + HOUR_MS })
    const attemptId = attempt()
    const answers = [await one.book({ attemptId }), await other.book({ attemptId })]
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[0]?.body.booking.id).not.toBe(answers[1]?.body.booking.id)
  })
})

describe('a booking is refused', () => {
  test('402 without credits (B11)', async () => {
    const { book } = await newVisit(house, { credits: 0 })
    expect(refusal(await book())).toEqual([402, 'insufficient_credits'])
  })

  test('409 for a time that is taken, with the next free ones, which can be booked', async () => {
    const first = await newVisit(house)
    await first.book()
    const second = await newVisit(house, {}, first)
    const refused = await second.book()
    expect(refusal(refused)).toEqual([409, 'slot_taken'])
    const { next } = refused.body.errors[0].data
    expect(next).toHaveLength(5)
    expect(next[0]).toEqual({
      therapist: first.therapist.slug,
      startsAt: toIso(first.startsAt + HOUR_MS),
      endsAt: toIso(first.startsAt + 110 * 60_000),
    })
    expect((await second.book({ startsAt: next[0].startsAt })).status).toBe(201)
  })

  test('409 for a time that is not offered, and for one at which the client is elsewhere', async () => {
    const { book, service, startsAt } = await newVisit(house)
    expect(refusal(await book({ startsAt: toIso(startsAt + 60_000) }))).toEqual([409, 'slot_not_offered'])
    expect(refusal(await book({ startsAt: '2020-01-01T09:00:00Z' }))).toEqual([409, 'slot_not_offered'])
    await book()
    const colleague = await newTherapist(house.payload, [service.id])
    expect(refusal(await book({ therapist: colleague.slug }))).toEqual([409, 'client_busy'])
  })

  test('404 for a service or therapist that is not there, not published, or not of the other', async () => {
    const { book, service } = await newVisit(house)
    const hidden = await newTherapist(house.payload, [service.id], { published: false })
    const other = await newOffered(house)
    for (const more of [
      { service: 'no-such-service' },
      { therapist: 'nobody' },
      { therapist: 'any' },
      { therapist: hidden.slug },
      { therapist: other.therapist.slug },
    ]) {
      expect(refusal(await book(more))).toEqual([404, 'not_found'])
    }
  })

  test.each([
    ['a time without offset', { startsAt: '2027-01-01T09:00:00' }, 'startsAt'],
    ['a day that is not there', { startsAt: '2027-02-30T09:00:00Z' }, 'startsAt'],
    ['a time that is a number', { startsAt: 1_800_000_000_000 }, 'startsAt'],
    ['an attempt that is no UUID', { attemptId: 'one' }, 'attemptId'],
    ['no attempt', { attemptId: undefined }, 'attemptId'],
    ['a service by id', { service: { id: 1 } }, 'service'],
    ['SQL for a therapist', { therapist: "x' or 1=1 --" }, 'therapist'],
  ])('422 for %s, naming the field', async (_, more, path) => {
    const { book } = await newVisit(house)
    expect(refusal(await book(more))).toEqual([422, 'invalid_input', path])
  })

  test('422 for a body that is no JSON object, 413 for one beyond 64 KB', async () => {
    const { call } = await newVisit(house)
    for (const body of ['{"service":', '[]', 'null', '"text"', '']) {
      expect(refusal(await call('POST', '/portal/bookings', body)).slice(0, 2)).toEqual([
        422,
        'invalid_input',
      ])
    }
    const large = JSON.stringify({ words: 'x'.repeat(64 * 1024) })
    expect(refusal(await call('POST', '/portal/bookings', large))).toEqual([413, 'too_large'])
  })

  test('429 for the eleventh in a minute, with the time to wait; others book on', async () => {
    const { call } = await newVisit(house)
    for (let count = 1; count <= 10; count++) await call('POST', '/portal/bookings', {})
    const eleventh = await call('POST', '/portal/bookings', {})
    expect(refusal(eleventh)).toEqual([429, 'rate_limited'])
    expect(Number(eleventh.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await (await newVisit(house)).book()).status).toBe(201)
  })
})
