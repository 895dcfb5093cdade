import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { at, newVisit, refusal, visitOf } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => {
  vi.useRealTimers()
})
afterAll(() => house?.close())

const skewed = (hours: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: vi.getRealSystemTime() + hours * HOUR_MS })

/** What the practice decides at every edge of its windows, for a program whose own clock says otherwise. */
async function decided(hours: number) {
  const visit = await newVisit(house, { credits: 4 })
  skewed(hours)
  const days = `from=${toIso(visit.startsAt)}&to=${toIso(visit.startsAt + 24 * HOUR_MS)}`
  const offered = await visit.call(
    'GET',
    `/portal/availability?service=${visit.service.slug}&therapist=${visit.therapist.slug}&${days}`,
  )
  const booked = (await visit.book()).body.booking
  const move = (startsAt: number) =>
    at(house, Date.parse(booked.freeCancelUntil) + 1, visit, ({ call }) =>
      call('POST', `/portal/bookings/${booked.id}/move`, { startsAt: toIso(startsAt), sequence: 0 }),
    )
  const tooLate = await move(visit.startsAt + 48 * HOUR_MS)
  const cancelled = await at(house, Date.parse(booked.freeCancelUntil), visit, ({ call }) =>
    call('POST', `/portal/bookings/${booked.id}/cancellation`, {}),
  )
  const credits = await visitOf(house, visit, visit.client, visit.cookie).call('GET', '/portal/credits')
  return {
    slots: offered.body.slots?.length,
    freeCancelHours: (visit.startsAt - Date.parse(booked.freeCancelUntil)) / HOUR_MS,
    late: refusal(tooLate),
    cancelled: cancelled.status,
    available: credits.body.available,
  }
}

describe.each([-2, 2])('a web program whose own clock is %i hours off', (hours) => {
  test('offers, frees and refuses what the database’s clock says', async () => {
    const right = await decided(0)
    expect(right).toMatchObject({ late: [409, 'too_late'], cancelled: 200, available: 4 })
    expect(right.slots).toBeGreaterThan(0)
    expect(await decided(hours)).toEqual(right)
  })
})
