import { type House, openHouse } from '@tests/support/house'
import { newTherapist } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { newOffered, newVisit, type Offered, refusal } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Slot = { therapist: string; startsAt: string; endsAt: string }

function ask({ service, therapist, startsAt }: Offered, more: Record<string, string> = {}, cookie?: string) {
  const span = { from: toIso(startsAt), to: toIso(startsAt + 4 * HOUR_MS) }
  const query = new URLSearchParams({ service: service.slug, therapist: therapist.slug, ...span, ...more })
  return house.request('GET', `/portal/availability?${query}`, cookie ? { cookie } : {})
}
const startsOf = (body: { slots: Slot[] }) => body.slots.map(({ startsAt }) => Date.parse(startsAt))

test('free times are public: starts in [from, to), in the therapist’s zone', async () => {
  const offered = await newOffered(house, { therapist: { timeZone: 'America/New_York' } })
  const { status, body } = await ask(offered)
  expect(status).toBe(200)
  expect(Object.keys(body)).toEqual(['timeZone', 'slots'])
  expect(body.timeZone).toBe('America/New_York')
  expect(body.slots[0]).toEqual({
    therapist: offered.therapist.slug,
    startsAt: toIso(offered.startsAt),
    endsAt: toIso(offered.startsAt + 50 * MINUTE_MS),
  })
  const everyHalfHour = Array.from({ length: 8 }, (_, at) => offered.startsAt + at * 30 * MINUTE_MS)
  expect(startsOf(body)).toEqual(everyHalfHour)
})

test('`any` asks every therapist who gives the service, in the practice’s zone', async () => {
  const offered = await newOffered(house, { therapist: { timeZone: 'America/New_York' } })
  const colleague = await newTherapist(house.payload, [offered.service.id])
  await newTherapist(house.payload, [offered.service.id], { published: false })
  const { body } = await ask(offered, { therapist: 'any', to: toIso(offered.startsAt + 1) })
  expect(body.timeZone).toBe('Europe/Berlin')
  expect(body.slots.map(({ therapist }: Slot) => therapist)).toEqual(
    [offered.therapist.slug, colleague.slug].sort(),
  )
})

test('a booked time is offered no more, buffer included, and again once it is cancelled', async () => {
  const visit = await newVisit(house)
  const free = startsOf((await ask(visit)).body)
  const { body } = await visit.book()
  const blocked = [visit.startsAt, visit.startsAt + 30 * MINUTE_MS]
  expect(startsOf((await ask(visit)).body)).toEqual(free.filter((start) => !blocked.includes(start)))
  await visit.call('POST', `/portal/bookings/${body.booking.id}/cancellation`, {})
  expect(startsOf((await ask(visit)).body)).toEqual(free)
})

test('a therapist who takes no new clients offers times to own clients alone', async () => {
  const visit = await newVisit(house)
  await visit.book()
  await house.payload.update({
    collection: 'therapists',
    id: visit.therapist.id,
    data: { acceptingClients: false },
  })
  const stranger = await newVisit(house, {}, { ...visit, startsAt: visit.startsAt + 2 * HOUR_MS })
  expect((await ask(visit)).body.slots).toEqual([])
  expect((await ask(visit, {}, stranger.cookie)).body.slots).toEqual([])
  expect((await ask(visit, {}, visit.cookie)).body.slots).not.toEqual([])
  expect(refusal(await stranger.book())).toEqual([409, 'slot_not_offered'])
  expect((await visit.book({ startsAt: toIso(stranger.startsAt) })).status).toBe(201)
})

describe('what is asked', () => {
  test('may be written with any offset, and may span 62 days', async () => {
    const offered = await newOffered(house)
    const { body } = await ask(offered)
    const from = toIso(offered.startsAt + 2 * HOUR_MS).replace('Z', '+02:00')
    const to = toIso(offered.startsAt - HOUR_MS).replace('Z', '-05:00')
    expect((await ask(offered, { from, to })).body).toEqual(body)
    expect((await ask(offered, { to: toIso(offered.startsAt + 62 * DAY_MS) })).status).toBe(200)
  })

  test.each([
    ['62 days and a moment', (from: number) => ({ to: toIso(from + 62 * DAY_MS + 1) }), ['to']],
    ['an end before its start', (from: number) => ({ to: toIso(from - 1) }), ['to']],
    ['no time at all', (from: number) => ({ to: toIso(from) }), ['to']],
    ['a day instead of an instant', () => ({ from: '2026-12-01' }), ['from']],
    ['a time without offset', () => ({ to: '2026-12-01T09:00:00' }), ['to']],
    ['words', () => ({ from: 'soon', to: 'later' }), ['from', 'to']],
    ['nothing of a service', () => ({ service: '' }), ['service']],
    ['a therapist by another name', () => ({ therapist: 'Dr. Who' }), ['therapist']],
  ])('is refused with 422: %s', async (_, more, fields) => {
    const offered = await newOffered(house)
    expect(refusal(await ask(offered, more(offered.startsAt)))).toEqual([422, 'invalid_input', ...fields])
  })

  test('is not found: a service or therapist not there, not published, or not of the other', async () => {
    const offered = await newOffered(house)
    const other = await newOffered(house, { service: { published: false } })
    const unknown: Record<string, string>[] = [
      { service: 'nothing' },
      { therapist: 'nobody' },
      { therapist: other.therapist.slug },
      { service: other.service.slug, therapist: 'any' },
    ]
    for (const more of unknown) {
      expect(refusal(await ask(offered, more))).toEqual([404, 'not_found'])
    }
  })
})

test('B6: what is offered can be booked and nothing else, at every ten minutes of six hours', async () => {
  const offered = await newOffered(house, { service: { minutes: 40 }, therapist: { bufferBefore: 15 } })
  const others = { ...offered, startsAt: offered.startsAt + 2 * HOUR_MS }
  expect((await (await newVisit(house, {}, others)).book()).status).toBe(201)
  const timeOff = {
    startsAt: toIso(offered.startsAt + 4 * HOUR_MS),
    endsAt: toIso(offered.startsAt + 5 * HOUR_MS),
  }
  await house.payload.create({
    collection: 'time-off',
    data: { therapist: offered.therapist.id, ...timeOff },
  })

  const { body } = await ask(offered, { to: toIso(offered.startsAt + 6 * HOUR_MS) })
  const booked: number[] = []
  for (
    let startsAt = offered.startsAt;
    startsAt < offered.startsAt + 6 * HOUR_MS;
    startsAt += 10 * MINUTE_MS
  ) {
    const visit = await newVisit(house, { credits: 1 }, { ...offered, startsAt })
    const answer = await visit.book()
    if (answer.status === 201) {
      booked.push(startsAt)
      await visit.call('POST', `/portal/bookings/${answer.body.booking.id}/cancellation`, {})
    } else expect(answer.status).toBe(409)
  }
  expect(booked).toEqual(startsOf(body))
  expect(booked.length).toBeGreaterThan(3)
})
