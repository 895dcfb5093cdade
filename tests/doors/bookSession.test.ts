import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../support/house'
import { attempt, newClient, newCredits, newService, newTherapist, soon } from '../support/people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

test('a client books an offered time with a credit, and the credit is held', async () => {
  const { payload, request, cookieOf } = house
  const service = await newService(payload)
  const therapist = await newTherapist(payload, [service.id])
  const client = await newClient(payload)
  await newCredits(payload, client.id, 2)
  const cookie = await cookieOf('clients', client.id)
  const startsAt = new Date(await soon(payload)).toISOString()
  const { status, body } = await request('POST', '/portal/bookings', {
    cookie,
    body: { service: service.slug, therapist: therapist.slug, startsAt, attemptId: attempt() },
  })
  expect(body).toMatchObject({ booking: { status: 'booked', startsAt, credits: 1, sequence: 0 } })
  expect(status).toBe(201)
  const credits = await request('GET', '/portal/credits', { cookie })
  expect(credits.body).toMatchObject({ available: 1, held: 1 })
  const cancelled = await request('POST', `/portal/bookings/${body.booking.id}/cancellation`, { cookie, body: {} })
  expect(cancelled.body).toMatchObject({ booking: { status: 'cancelled', sequence: 1 }, credit: 'released' })
})
