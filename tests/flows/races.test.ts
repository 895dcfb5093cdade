import { at, newOffered, newVisit, type Offered, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newService, newTherapist, newUser, soon } from '@tests/support/people'
import { startWeb, type Web } from '@tests/support/web'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { expectSoundBooks, rows } from './books'
import { fire, many, type Shot, shoot, tally } from './volley'

/** Two programs over one database: nothing that only one of them knows can decide a race. */
let house: House
let webs: [Web, Web]

beforeAll(async () => {
  house = await openHouse()
  webs = [await startWeb(house.database), await startWeb(house.database)]
})
afterAll(async () => {
  await Promise.all((webs ?? []).map((web) => web.stop()))
  await house?.close()
})

const either = (index: number) => webs[index % 2] as Web
const hours = (from: number, count: number) =>
  Array.from({ length: count }, (_, hour) => from + hour * HOUR_MS)
const bookingOf = ({ service, therapist }: Offered, startsAt: number, attemptId = attempt()) => ({
  service: service.slug,
  therapist: therapist.slug,
  startsAt: toIso(startsAt),
  attemptId,
})
const staffCookie = async () => house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)

test('eight times that two hundred clients want are each sold once, and none stays unsold', async () => {
  const offered = await newOffered(house)
  const starts = hours(offered.startsAt, 8)
  const clients = await many(200, () => newVisit(house, { credits: 1 }, offered))
  const shots = clients.map(({ cookie }, index): Shot => {
    const body = bookingOf(offered, starts[index % 8] ?? 0)
    return { web: either(index >> 3), path: '/portal/bookings', cookie, body }
  })
  const hits = await fire('200 clients on 8 times', shots)
  expect(tally(hits)).toEqual({ 201: 8, '409 slot_taken': 192 })
  const sold = await rows<{ startsAt: Date }>(
    house.database,
    'select starts_at as "startsAt" from bookings where therapist_id = $1 order by starts_at',
    [offered.therapist.id],
  )
  expect(sold.map(({ startsAt }) => startsAt.getTime())).toEqual(starts)
  await expectSoundBooks(house.database)
})

test('one attempt sent ten times is one booking, and every answer names it', async () => {
  const visit = await newVisit(house)
  const body = bookingOf(visit, visit.startsAt)
  const shots = hours(0, 10).map(
    (_, index): Shot => ({ web: either(index), path: '/portal/bookings', cookie: visit.cookie, body }),
  )
  const hits = await fire('one attempt ten times', shots)
  expect(tally(hits)).toEqual({ 201: 10 })
  expect(new Set(hits.map(({ body }) => body.booking?.id)).size).toBe(1)
  await expectSoundBooks(house.database)
})

test('the last credit books one of fifty times that the client and the staff want at once', async () => {
  const visit = await newVisit(house, { credits: 1 })
  const staff = await staffCookie()
  const shots = hours(visit.startsAt, 50).map((startsAt, index): Shot => {
    const body = bookingOf(visit, startsAt)
    // Ten bookings in a minute are a client's limit: the others are made at the desk.
    return index % 5 === 0
      ? { web: either(index), path: '/portal/bookings', cookie: visit.cookie, body }
      : {
          web: either(index),
          path: '/staff/bookings',
          cookie: staff,
          body: { ...body, client: visit.client },
        }
  })
  const hits = await fire('the last credit on 50 times', shots)
  expect(tally(hits)).toEqual({ 201: 1, '402 insufficient_credits': 49 })
  await expectSoundBooks(house.database)
})

const STATUS_AFTER: Record<string, string> = {
  completion: 'completed',
  'no-show': 'no_show',
  'late cancellation': 'cancelled by client',
  cancellation: 'cancelled by practice',
}

test.each([
  { when: 'has begun', hoursAhead: -2, possible: ['completion', 'no-show', 'cancellation'] },
  { when: 'begins within the day', hoursAhead: 3, possible: ['late cancellation', 'cancellation'] },
])('four outcomes, forty times each, end a session that $when once', async ({ hoursAhead, possible }) => {
  const startsAt = await soon(house.payload, hoursAhead)
  const visit = await newVisit(house)
  const booked = await at(house, startsAt - 20 * HOUR_MS, visit, (then) =>
    then.book({ startsAt: toIso(startsAt) }),
  )
  expect(booked.status).toBe(201)
  const own = `/portal/bookings/${booked.body.booking.id}`
  const desk = `/staff/bookings/${booked.body.booking.id}`
  const staff = await staffCookie()
  const shots = Array.from({ length: 160 }, (_, index): Shot & { outcome: string } => {
    const web = either(index >> 2)
    const outcome = Object.keys(STATUS_AFTER)[index % 4] as string
    return outcome === 'late cancellation'
      ? { outcome, web, path: `${own}/cancellation`, cookie: visit.cookie, body: {} }
      : { outcome, web, path: `${desk}/${outcome}`, cookie: staff, body: {} }
  })
  const hits = await fire(`four outcomes of a session ${hoursAhead} h ahead, 40 times each`, shots)
  const won = shots.filter((_, index) => hits[index]?.status === 200).map(({ outcome }) => outcome)
  expect(won).toHaveLength(1)
  expect(possible).toContain(won[0])
  expect(hits.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
  const { body } = await shoot({ web: webs[0], method: 'GET', path: own, cookie: visit.cookie })
  const { status, cancelledBy } = body.booking ?? {}
  expect(cancelledBy ? `${status} by ${cancelledBy}` : status).toBe(STATUS_AFTER[won[0] as string])
  await expectSoundBooks(house.database)
})

test('fifty equal grants are one lot, and every answer shows it alike', async () => {
  const { client } = await newVisit(house, { credits: 0 })
  const staff = await staffCookie()
  const body = { client, creditType: 'session', quantity: 3, reason: 'a courtesy', requestId: attempt() }
  const shots = Array.from(
    { length: 50 },
    (_, index): Shot => ({ web: either(index), path: '/staff/credits', cookie: staff, body }),
  )
  const hits = await fire('50 equal grants', shots)
  expect(tally(hits)).toEqual({ 201: 50 })
  expect(new Set(hits.map((hit) => JSON.stringify(hit.body))).size).toBe(1)
  const lots = await rows(house.database, 'select available from credit_lots where client_id = $1', [client])
  expect(lots).toEqual([{ available: 3 }])
  await expectSoundBooks(house.database)
})

test('moves that cross each other all end moved or refused: no deadlock is seen by anybody', async () => {
  const service = await newService(house.payload)
  const [one, two] = [
    await newTherapist(house.payload, [service.id]),
    await newTherapist(house.payload, [service.id]),
  ]
  const startsAt = await soon(house.payload, 100)
  const pairs = await many(12, async (index) => {
    const when = startsAt + index * HOUR_MS
    return [
      await booked({ service, therapist: one, startsAt: when }),
      await booked({ service, therapist: two, startsAt: when }),
    ] as const
  })
  const desks = await Promise.all([staffCookie(), staffCookie()])
  for (let wave = 1; wave <= 4; wave++) {
    const shots = await Promise.all(pairs.flatMap(([a, b], index) => crossing({ a, b, wave, index, desks })))
    const hits = await fire(`moves that cross, wave ${wave}`, shots.flat())
    expect(hits.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    expect(hits.some(({ status }) => status === 200)).toBe(true)
    await expectSoundBooks(house.database)
  }
})

type Booked = { visit: Visit; id: string }
type Crossing = { a: Booked; b: Booked; wave: number; index: number; desks: string[] }

async function booked(offered: Offered): Promise<Booked> {
  const visit = await newVisit(house, { credits: 1 }, offered)
  const { body } = await visit.book()
  return { visit, id: body.booking.id }
}

/** The desk exchanges the therapists of both sessions while their clients want each other's next hour. */
async function crossing({ a, b, wave, index, desks }: Crossing): Promise<Shot[]> {
  const [first, second] = await Promise.all(
    [a, b].map(({ visit, id }) => visit.call('GET', `/portal/bookings/${id}`)),
  )
  const shots = [
    { mine: first?.body.booking, other: second?.body.booking, who: a },
    { mine: second?.body.booking, other: first?.body.booking, who: b },
  ].flatMap(({ mine, other, who }, side): Shot[] => {
    const { sequence } = mine
    const later = toIso(Date.parse(other.startsAt) + ((wave % 2) * 2 - 1) * HOUR_MS)
    const swap = { startsAt: other.startsAt, therapist: other.therapist, sequence }
    return [
      { web: either(index + side), path: `/staff/bookings/${who.id}/move`, cookie: desks[side], body: swap },
      {
        web: either(index + side + 1),
        path: `/portal/bookings/${who.id}/move`,
        cookie: who.visit.cookie,
        body: { startsAt: later, sequence },
      },
    ]
  })
  return shots
}
