import { newDesk, newVisit, refusal, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const wanted = (visit: Visit, more: object = {}) => ({
  client: visit.client,
  service: visit.service.slug,
  therapist: visit.therapist.slug,
  startsAt: toIso(visit.startsAt),
  attemptId: attempt(),
  ...more,
})

test.each([['staff'], ['owner']])('%s book for a client, who sees it', async (role) => {
  const visit = await newVisit(house)
  const desk = await newDesk(house, [role])
  const { status, body } = await desk.call('POST', '/staff/bookings', wanted(visit))
  expect([status, body.booking.status]).toEqual([201, 'booked'])
  expect((await visit.call('GET', `/portal/bookings/${body.booking.id}`)).body).toEqual(body)
  expect((await visit.call('GET', '/portal/credits')).body).toMatchObject({ available: 1, held: 1 })
})

test('T9: what staff book for a client abroad is in the client’s zone', async () => {
  const visit = await newVisit(house, { client: { timeZone: 'Asia/Tokyo' } })
  const desk = await newDesk(house, ['staff'])
  const { body } = await desk.call('POST', '/staff/bookings', wanted(visit))
  expect(body.booking.clientTimeZone).toBe('Asia/Tokyo')
})

test('the same attempt again answers the same booking; with another body it is refused', async () => {
  const visit = await newVisit(house)
  const desk = await newDesk(house, ['staff'])
  const first = wanted(visit)
  const { body } = await desk.call('POST', '/staff/bookings', first)
  expect(await desk.call('POST', '/staff/bookings', first)).toMatchObject({ status: 201, body })
  const other = { ...first, startsAt: toIso(visit.startsAt + HOUR_MS) }
  expect(refusal(await desk.call('POST', '/staff/bookings', other))).toEqual([409, 'attempt_reused'])
})

describe('over another session', () => {
  test('staff book with a reason, and the time stays taken for everybody else', async () => {
    const first = await newVisit(house)
    await first.book()
    const second = await newVisit(house, {}, first)
    const desk = await newDesk(house, ['staff'])
    expect(refusal(await desk.call('POST', '/staff/bookings', wanted(second)))).toEqual([409, 'slot_taken'])
    const over = wanted(second, { overbooked: true, reason: 'urgent' })
    expect((await desk.call('POST', '/staff/bookings', over)).status).toBe(201)
    const third = await newVisit(house, {}, { ...first, startsAt: first.startsAt + 30 * MINUTE_MS })
    expect(refusal(await third.book())).toEqual([409, 'slot_taken'])
  })

  test.each([[undefined], [null], [''], ['  ']])('not with the reason %j', async (reason) => {
    const visit = await newVisit(house)
    const desk = await newDesk(house, ['staff'])
    const over = wanted(visit, { overbooked: true, reason })
    expect(refusal(await desk.call('POST', '/staff/bookings', over))).toEqual([
      422,
      'invalid_input',
      'reason',
    ])
  })

  test('not over another session of the client, and not in the past', async () => {
    const visit = await newVisit(house)
    const desk = await newDesk(house, ['staff'])
    await visit.book()
    const over = { overbooked: true, reason: 'urgent' }
    expect(refusal(await desk.call('POST', '/staff/bookings', wanted(visit, over)))).toEqual([
      409,
      'client_busy',
    ])
    const past = { ...over, startsAt: '2020-01-01T09:00:00Z' }
    expect(refusal(await desk.call('POST', '/staff/bookings', wanted(visit, past)))).toEqual([
      409,
      'slot_not_offered',
    ])
  })
})

test('staff are bound by the offer and by the client’s credits', async () => {
  const visit = await newVisit(house, { credits: 0 })
  const desk = await newDesk(house, ['staff'])
  const ask = (more: object = {}) => desk.call('POST', '/staff/bookings', wanted(visit, more))
  expect(refusal(await ask())).toEqual([402, 'insufficient_credits'])
  expect(refusal(await ask({ startsAt: toIso(visit.startsAt + 1) }))).toEqual([409, 'slot_not_offered'])
  expect(refusal(await ask({ client: crypto.randomUUID() }))).toEqual([404, 'not_found'])
  expect(refusal(await ask({ service: 'nothing' }))).toEqual([404, 'not_found'])
  expect(refusal(await ask({ client: 'ada' }))).toEqual([422, 'invalid_input', 'client'])
  expect(refusal(await ask({ overbooked: 'yes' }))).toEqual([422, 'invalid_input', 'overbooked'])
})

test('therapists and editors may not book for clients; clients are not signed in there', async () => {
  const visit = await newVisit(house)
  for (const roles of [['therapist'], ['editor'], ['therapist', 'editor']]) {
    const desk = await newDesk(house, roles)
    expect(refusal(await desk.call('POST', '/staff/bookings', wanted(visit)))).toEqual([403, 'not_allowed'])
  }
  expect(refusal(await visit.call('POST', '/staff/bookings', wanted(visit)))).toEqual([401, 'not_signed_in'])
  const stranger = await house.request('POST', '/staff/bookings', { body: wanted(visit) })
  expect(refusal(stranger)).toEqual([401, 'not_signed_in'])
})
