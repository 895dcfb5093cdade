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
import { afterAll, beforeAll, expect, test } from 'vitest'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const ELSE = '01900000-0000-7000-8000-0000000000ff'

test('what a client adds to a booking changes neither price, place nor owner', async () => {
  const { payload, request, cookieOf } = house
  const service = await newService(payload)
  const therapist = await newTherapist(payload, [service.id])
  const [client, other] = [await newClient(payload), await newClient(payload)]
  await newCredits(payload, client.id, 2)
  const { status, body } = await request('POST', '/portal/bookings', {
    cookie: await cookieOf('clients', client.id),
    body: {
      service: service.slug,
      therapist: therapist.slug,
      startsAt: new Date(await soon(payload)).toISOString(),
      attemptId: attempt(),
      id: ELSE,
      client: other.id,
      by: 'practice',
      credits: 0,
      status: 'completed',
      overbooked: true,
      freeCancelUntil: '2099-01-01T00:00:00Z',
      clientTimeZone: 'Pacific/Apia',
    },
  })
  expect(status).toBe(201)
  const booking = await payload.findByID({ collection: 'bookings', id: body.booking.id })
  expect(booking).toMatchObject({ client: client.id, credits: 1, status: 'booked', overbooked: false })
  expect(booking.clientTimeZone).toBe('Europe/Berlin')
  expect(Date.parse(booking.freeCancelUntil)).toBeLessThan(Date.parse(booking.startsAt))
  expect(booking.id).not.toBe(ELSE)
})

test('what somebody adds to a sign-up makes no verified, rich or mighty client', async () => {
  const { payload, request } = house
  const email = `${attempt()}@example.org`
  const extra = { id: ELSE, roles: ['owner'], verifiedAt: '2001-01-01T00:00:00Z', stripeCustomerId: 'cus_x' }
  const { status } = await request('POST', '/portal/sign-up', {
    body: { name: 'Ada', email, password: 'a long enough phrase', timeZone: 'UTC', locale: 'en', ...extra },
  })
  expect(status).toBe(202)
  const { docs } = await payload.find({ collection: 'clients', where: { email: { equals: email } } })
  expect(docs).toHaveLength(1)
  expect(docs[0]).toMatchObject({ verifiedAt: null, stripeCustomerId: null, therapists: [] })
  expect(docs[0]?.id).not.toBe(ELSE)
})

test('what staff add to courtesy credits makes them no paid ones', async () => {
  const { payload, request, cookieOf } = house
  const client = await newClient(payload)
  const staff = await newUser(payload, ['staff'])
  const { status, body } = await request('POST', '/staff/credits', {
    cookie: await cookieOf('users', staff.id),
    body: {
      client: client.id,
      quantity: 1,
      reason: 'Goodwill',
      requestId: attempt(),
      source: 'pack',
      paid: 5000,
      available: 50,
      granted: 50,
      grantKey: 'grant:pi:1:pack-5',
    },
  })
  expect(status).toBe(201)
  const lot = await payload.findByID({ collection: 'credit-lots', id: body.lot.id })
  expect(lot).toMatchObject({ source: 'courtesy', granted: 1, available: 1, paid: null })
  expect(lot.grantKey).toMatch(/^grant:staff:/)
})
