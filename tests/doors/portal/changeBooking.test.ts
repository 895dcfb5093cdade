import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { at, newVisit, refusal } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

async function booked() {
  const visit = await newVisit(house)
  const { body } = await visit.book()
  const door = `/portal/bookings/${body.booking.id}`
  return { visit, booking: body.booking, move: `${door}/move`, cancellation: `${door}/cancellation` }
}

describe('a client moves a session', () => {
  test('to another offered time, with the sequence it knows', async () => {
    const { visit, booking, move } = await booked()
    const there = visit.startsAt + DAY_MS
    const abroad = toIso(there + 2 * HOUR_MS).replace('Z', '+02:00')
    const { status, body } = await visit.call('POST', move, { startsAt: abroad, sequence: 0 })
    expect(status).toBe(200)
    expect(body).toEqual({
      booking: {
        ...booking,
        startsAt: toIso(there),
        endsAt: toIso(there + 50 * MINUTE_MS),
        freeCancelUntil: toIso(there - DAY_MS),
        sequence: 1,
      },
    })
    expect((await visit.call('GET', '/portal/credits')).body).toMatchObject({ available: 1, held: 1 })
  })

  test('by half an hour: its own time is not in its way', async () => {
    const { visit, move } = await booked()
    const there = { startsAt: toIso(visit.startsAt + 30 * MINUTE_MS), sequence: 0 }
    expect((await visit.call('POST', move, there)).status).toBe(200)
  })

  test('not over another, and is told the next free times', async () => {
    const { visit, move } = await booked()
    const taken = { ...visit, startsAt: visit.startsAt + 3 * HOUR_MS }
    await (await newVisit(house, {}, taken)).book()
    const refused = await visit.call('POST', move, { startsAt: toIso(taken.startsAt), sequence: 0 })
    expect(refusal(refused)).toEqual([409, 'slot_taken'])
    expect(refused.body.errors[0].data.next[0].startsAt).toBe(toIso(taken.startsAt + HOUR_MS))
  })

  test('not with an old sequence, nor to a time that is not offered', async () => {
    const { visit, move } = await booked()
    const to = (hours: number, sequence: number) =>
      visit.call('POST', move, { startsAt: toIso(visit.startsAt + hours * HOUR_MS), sequence })
    expect(refusal(await to(1 / 60, 0))).toEqual([409, 'slot_not_offered'])
    expect((await to(2, 0)).status).toBe(200)
    expect(refusal(await to(3, 0))).toEqual([409, 'stale_booking'])
    expect(refusal(await to(3, 2))).toEqual([409, 'stale_booking'])
  })

  test('C1: until the deadline, to the millisecond', async () => {
    const { visit, booking, move } = await booked()
    const until = Date.parse(booking.freeCancelUntil)
    const to = (sequence: number) => ({ startsAt: toIso(visit.startsAt + 2 * DAY_MS), sequence })
    const late = await at(house, until + 1, visit, ({ call }) => call('POST', move, to(0)))
    expect(refusal(late)).toEqual([409, 'too_late'])
    expect((await at(house, until, visit, ({ call }) => call('POST', move, to(0)))).status).toBe(200)
  })

  test.each([
    [{ sequence: 0 }, 'startsAt'],
    [{ startsAt: '2027-01-01T09:00:00Z' }, 'sequence'],
    [{ startsAt: '2027-01-01T09:00:00Z', sequence: '0' }, 'sequence'],
    [{ startsAt: '2027-01-01T09:00:00Z', sequence: -1 }, 'sequence'],
    [{ startsAt: 'tomorrow', sequence: 0 }, 'startsAt'],
  ])('not with %j', async (sent, path) => {
    const { visit, move } = await booked()
    expect(refusal(await visit.call('POST', move, sent))).toEqual([422, 'invalid_input', path])
  })
})

describe('a client cancels', () => {
  test('in time, and the credit is released; no body is needed', async () => {
    const { visit, booking, cancellation } = await booked()
    const { status, body } = await visit.call('POST', cancellation)
    expect(status).toBe(200)
    expect(body).toEqual({
      booking: { ...booking, status: 'cancelled', sequence: 1, cancelledBy: 'client' },
      credit: 'released',
    })
    expect((await visit.call('GET', '/portal/credits')).body).toMatchObject({ available: 2, held: 0 })
  })

  test('C1: at the deadline the credit is released, a millisecond later it is forfeited', async () => {
    for (const [after, credit] of [
      [0, 'released'],
      [1, 'forfeited'],
    ] as const) {
      const { visit, booking, cancellation } = await booked()
      const now = Date.parse(booking.freeCancelUntil) + after
      const { body } = await at(house, now, visit, ({ call }) =>
        call('POST', cancellation, { reason: 'ill' }),
      )
      expect(body).toMatchObject({ credit, booking: { cancelledBy: 'client', cancelReason: 'ill' } })
    }
  })

  test('late where the practice forgives, and the credit is released', async () => {
    const { visit, cancellation } = await booked()
    const policy = (name: string) =>
      rowsOf(poolOf(house.payload), sql`update practice set late_cancel_policy = ${name}`)
    await policy('forgive')
    try {
      const late = await at(house, visit.startsAt - 1, visit, ({ call }) => call('POST', cancellation, {}))
      expect(late.body.credit).toBe('released')
    } finally {
      await policy('forfeit')
    }
  })

  test('not once it has begun, and not twice; a cancelled session does not move', async () => {
    const { visit, move, cancellation } = await booked()
    const begun = await at(house, visit.startsAt, visit, ({ call }) => call('POST', cancellation, {}))
    expect(refusal(begun)).toEqual([409, 'too_late'])
    await visit.call('POST', cancellation, {})
    expect(refusal(await visit.call('POST', cancellation, {}))).toEqual([409, 'outcome_exists'])
    const there = { startsAt: toIso(visit.startsAt + DAY_MS), sequence: 1 }
    expect(refusal(await visit.call('POST', move, there))).toEqual([409, 'outcome_exists'])
  })

  test.each([[{ reason: 'x'.repeat(501) }], [{ reason: 7 }], [{ reason: 'bell \u0007' }]])(
    'not with the reason %j',
    async (sent) => {
      const { visit, cancellation } = await booked()
      expect(refusal(await visit.call('POST', cancellation, sent))).toEqual([422, 'invalid_input', 'reason'])
    },
  )
})
