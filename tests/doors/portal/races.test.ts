import { type House, openHouse } from '@tests/support/house'
import { attempt } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newOffered, newVisit, refusal } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const times = <Value>(count: number, make: (number: number) => Value) =>
  Array.from({ length: count }, (_, at) => make(at))
const tally = (codes: unknown[]) => {
  const counts: Record<string, number> = {}
  for (const code of codes) counts[String(code)] = (counts[String(code)] ?? 0) + 1
  return counts
}
const outcomeOf = (answer: { status: number; body: unknown }) =>
  answer.status < 300 ? answer.status : refusal(answer).join(' ')

async function bookingsOf(therapist: string) {
  return await rowsOf<{ id: string; status: string }>(
    poolOf(house.payload),
    sql`select id, status from bookings where therapist_id = ${therapist}::uuid`,
  )
}

test('B1: of ten clients who want one time at once, one gets it and nine are told what is free', async () => {
  const offered = await newOffered(house)
  const visits = await Promise.all(times(10, () => newVisit(house, {}, offered)))
  const answers = await Promise.all(visits.map((visit) => visit.book()))
  expect(tally(answers.map(outcomeOf))).toEqual({ 201: 1, '409 slot_taken': 9 })
  for (const { status, body } of answers) if (status === 409) expect(body.errors[0].data.next).toHaveLength(5)
  expect(await bookingsOf(offered.therapist.id)).toHaveLength(1)
  const held = await Promise.all(
    visits.map(async ({ call }) => (await call('GET', '/portal/credits')).body.held),
  )
  expect(tally(held)).toEqual({ 0: 9, 1: 1 })
})

test('B1: one client who sends one attempt ten times at once has one booking, and ten times the same answer', async () => {
  const { book, call, therapist } = await newVisit(house)
  const attemptId = attempt()
  const answers = await Promise.all(times(10, () => book({ attemptId })))
  expect(tally(answers.map(outcomeOf))).toEqual({ 201: 10 })
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await bookingsOf(therapist.id)).toHaveLength(1)
  expect((await call('GET', '/portal/credits')).body).toMatchObject({ available: 1, held: 1 })
})

test('one attempt for ten times at once books one of them', async () => {
  const { book, startsAt, therapist } = await newVisit(house, { credits: 10 })
  const attemptId = attempt()
  const answers = await Promise.all(
    times(10, (number) => book({ attemptId, startsAt: toIso(startsAt + number * HOUR_MS) })),
  )
  expect(tally(answers.map(outcomeOf))).toEqual({ 201: 1, '409 attempt_reused': 9 })
  expect(await bookingsOf(therapist.id)).toHaveLength(1)
})

test('B14: the last two credits, and eight times in as many tabs: two are booked', async () => {
  const { book, startsAt, call, therapist } = await newVisit(house, { credits: 2 })
  const answers = await Promise.all(
    times(8, (number) => book({ startsAt: toIso(startsAt + number * HOUR_MS) })),
  )
  expect(tally(answers.map(outcomeOf))).toEqual({ 201: 2, '402 insufficient_credits': 6 })
  expect(await bookingsOf(therapist.id)).toHaveLength(2)
  expect((await call('GET', '/portal/credits')).body).toMatchObject({ available: 0, held: 2 })
})

test('B2, B3: of ten overlapping times, asked for at once, those that stand do not overlap', async () => {
  const offered = await newOffered(house)
  const visits = await Promise.all(
    times(10, (number) =>
      newVisit(house, {}, { ...offered, startsAt: offered.startsAt + number * 30 * MINUTE_MS }),
    ),
  )
  const answers = await Promise.all(visits.map((visit) => visit.book()))
  const booked = answers.flatMap(({ status, body }) =>
    status === 201 ? [Date.parse(body.booking.startsAt)] : [],
  )
  expect(new Set(answers.map(outcomeOf))).toEqual(new Set([201, '409 slot_taken']))
  for (const [at, startsAt] of booked.sort((a, b) => a - b).entries()) {
    expect((booked[at + 1] ?? Number.POSITIVE_INFINITY) - startsAt).toBeGreaterThanOrEqual(HOUR_MS)
  }
})

test('one client at two therapists at once is in one place', async () => {
  const here = await newVisit(house, { credits: 4 })
  const elsewhere = await newOffered(house)
  const there = { service: elsewhere.service.slug, therapist: elsewhere.therapist.slug }
  const answers = await Promise.all([here.book(), here.book(there), here.book(), here.book(there)])
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect((await here.call('GET', '/portal/credits')).body).toMatchObject({ available: 3, held: 1 })
})

test('of eight moves at once, one is made and the others are stale', async () => {
  const { book, call, startsAt } = await newVisit(house)
  const { id } = (await book()).body.booking
  const answers = await Promise.all(
    times(8, (number) =>
      call('POST', `/portal/bookings/${id}/move`, {
        startsAt: toIso(startsAt + DAY_MS + number * HOUR_MS),
        sequence: 0,
      }),
    ),
  )
  expect(tally(answers.map(outcomeOf))).toEqual({ 200: 1, '409 stale_booking': 7 })
  const moved = answers.find(({ status }) => status === 200)
  expect((await call('GET', `/portal/bookings/${id}`)).body).toEqual(moved?.body)
})

test('two clients who move to each other’s time at once never both stand there', async () => {
  const one = await newVisit(house)
  const other = await newVisit(house, {}, { ...one, startsAt: one.startsAt + 4 * HOUR_MS })
  const both = [
    { visit: one, id: (await one.book()).body.booking.id, to: other.startsAt },
    { visit: other, id: (await other.book()).body.booking.id, to: one.startsAt },
  ]
  const answers = await Promise.all(
    both.map(({ visit, id, to }) =>
      visit.call('POST', `/portal/bookings/${id}/move`, { startsAt: toIso(to), sequence: 0 }),
    ),
  )
  expect(tally(answers.map(outcomeOf))).toEqual({ '409 slot_taken': 2 })
})
