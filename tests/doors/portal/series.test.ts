import { type House, openHouse } from '@tests/support/house'
import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY_MS, toIso } from '@/domain/scheduling/instant'

let house: House
let service: { id: string; slug: string }
let therapist: { id: string; slug: string }
let cookie: string
let client: string
let staff: string
let startsAt: number

beforeAll(async () => {
  house = await openHouse()
  await house.payload.updateGlobal({ slug: 'practice', data: { horizon: 90 } })
  service = await newService(house.payload)
  staff = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
})
afterAll(() => house?.close())
beforeEach(async () => {
  therapist = await newTherapist(house.payload, [service.id])
  client = (await newClient(house.payload)).id
  cookie = await house.cookieOf('clients', client)
  startsAt = await soon(house.payload)
})

const wanted = (more: object = {}) => ({
  service: service.slug,
  therapist: therapist.slug,
  startsAt: toIso(startsAt),
  times: 3,
  attemptId: attempt(),
  ...more,
})
type View = { status: string; missing?: string; series?: { occurrence: number; times: number } }
const shown = (bookings: View[]) =>
  bookings.map(({ status, missing, series }) => [series?.occurrence, status, missing])

test('a client books every week, sees what is missing, and ends what is left', async () => {
  await newCredits(house.payload, client, 2)
  const body = wanted()
  const made = await house.request('POST', '/portal/series', { cookie, body })
  expect([made.status, shown(made.body.bookings), made.body.leftOut]).toEqual([
    201,
    [
      [1, 'booked', undefined],
      [2, 'booked', undefined],
      [3, 'planned', 'credits'],
    ],
    [],
  ])
  const { id } = made.body.series

  // The same attempt says the same; for something else it is refused.
  const again = await house.request('POST', '/portal/series', { cookie, body })
  expect([again.status, again.body.series.id]).toEqual([201, id])
  const reused = await house.request('POST', '/portal/series', { cookie, body: { ...body, times: 4 } })
  expect([reused.status, reused.body.errors[0].data.code]).toEqual([409, 'attempt_reused'])

  // Nobody else's, by any door.
  const stranger = await house.cookieOf('clients', (await newClient(house.payload)).id)
  for (const [method, path] of [
    ['GET', ''],
    ['POST', '/end'],
  ] as const) {
    const answer = await house.request(method, `/portal/series/${id}${path}`, { cookie: stranger })
    expect([path, answer.status]).toEqual([path, 404])
  }
  expect((await house.request('POST', `/staff/series/${id}/end`, { cookie })).status).toBe(401)

  // What is planned has no file for a calendar, and stands in the list with the others.
  const listed = await house.request('GET', '/portal/bookings', { cookie })
  expect(shown(listed.body.items.reverse())).toEqual(shown(made.body.bookings))
  const ics = await house.request('GET', `/portal/bookings/${made.body.bookings[2].id}/calendar.ics`, {
    cookie,
  })
  expect([ics.status, ics.body.errors[0].data.code]).toEqual([409, 'too_early'])

  const ended = await house.request('POST', `/portal/series/${id}/end`, { cookie })
  expect(ended.body.bookings.map(({ status }: View) => status)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
  ])
  expect(ended.body.series.endedBy).toBe('client')
  expect((await house.request('GET', '/portal/credits', { cookie })).body.available).toBe(2)
})

test('a series is refused as its first session is, and asked for in plain bounds', async () => {
  const broke = await house.request('POST', '/portal/series', { cookie, body: wanted() })
  expect([broke.status, broke.body.errors[0].data.code]).toEqual([402, 'insufficient_credits'])
  for (const times of [1, 13, 2.5, '3']) {
    const answer = await house.request('POST', '/portal/series', { cookie, body: wanted({ times }) })
    expect([times, answer.status, answer.body.errors[0].data.fields[0].path]).toEqual([times, 422, 'times'])
  }
  await newCredits(house.payload, client, 1)
  const other = (await newClient(house.payload)).id
  await newCredits(house.payload, other, 1)
  const theirs = await house.cookieOf('clients', other)
  await house.request('POST', '/portal/bookings', { cookie: theirs, body: wanted() })
  const taken = await house.request('POST', '/portal/series', { cookie, body: wanted() })
  expect([taken.status, taken.body.errors[0].data.code]).toEqual([409, 'slot_taken'])
  expect(taken.body.errors[0].data.next.length).toBeGreaterThan(0)

  // Where a later week is taken, that week is left out and said.
  await newCredits(house.payload, other, 1)
  await house.request('POST', '/portal/bookings', {
    cookie: theirs,
    body: wanted({ startsAt: toIso(startsAt + 15 * DAY_MS) }),
  })
  const later = wanted({ startsAt: toIso(startsAt + DAY_MS) })
  const made = await house.request('POST', '/portal/series', { cookie, body: later })
  expect(made.body.leftOut.map(({ occurrence }: { occurrence: number }) => occurrence)).toEqual([3])
})

test('staff book and end a series, which is on record', async () => {
  await newCredits(house.payload, client, 1)
  const body = wanted({ client, reason: 'as agreed', times: 2 })
  const made = await house.request('POST', '/staff/series', { cookie: staff, body })
  expect([made.status, made.body.bookings.length]).toEqual([201, 2])
  const { id } = made.body.series
  const ended = await house.request('POST', `/staff/series/${id}/end`, {
    cookie: staff,
    body: { reason: 'we move' },
  })
  expect(ended.body.bookings.map(({ status }: View) => status)).toEqual(['cancelled', 'cancelled'])
  const again = await house.request('POST', `/staff/series/${id}/end`, { cookie: staff })
  expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'outcome_exists'])
  const { docs } = await house.payload.find({
    collection: 'audit-events',
    where: { subject: { equals: `series:${id}` } },
    sort: 'at',
  })
  expect(docs.map(({ action }) => action)).toEqual(['series_made', 'series_ended'])
})
