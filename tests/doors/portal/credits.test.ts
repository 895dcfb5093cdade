import { type House, openHouse } from '@tests/support/house'
import { newCredits } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { at, newDesk, newVisit, refusal, type Visit } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const statement = async (visit: Visit, query = '') =>
  (await visit.call('GET', `/portal/credits${query}`)).body
const balanceAt = async (visit: Visit, instant: number) => {
  const { available, held } = await statement(visit, `?at=${toIso(instant)}`)
  return [available, held]
}

test('a statement tells of every movement, with the balance after it, oldest first', async () => {
  const visit = await newVisit(house)
  const { id } = (await visit.book()).body.booking
  await visit.call('POST', `/portal/bookings/${id}/move`, {
    startsAt: toIso(visit.startsAt + HOUR_MS),
    sequence: 0,
  })
  await visit.call('POST', `/portal/bookings/${id}/cancellation`, {})
  const body = await statement(visit)
  const { lot } = body.entries[0]
  const line = (type: string, quantity: number, available: number, key: string) => ({
    ...{ type, quantity, available, lot, key, at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) },
    ...(type === 'grant' ? {} : { booking: id }),
  })
  expect(body).toEqual({
    available: 2,
    held: 0,
    balances: [{ creditType: 'session', available: 2, held: 0 }],
    ends: [],
    entries: [
      line('grant', 2, 2, body.entries[0].key),
      line('hold', -1, 1, `hold:${id}:1:${lot}`),
      line('reschedule', 0, 1, `reschedule:${id}:1:${lot}`),
      line('release', 1, 2, `release:hold:${id}:1:${lot}`),
    ],
  })
  expect(body.entries[0].key).toMatch(/^grant:staff:/)
})

test('a client without credits has an empty statement', async () => {
  const visit = await newVisit(house, { credits: 0 })
  expect(await statement(visit)).toEqual({ available: 0, held: 0, balances: [], entries: [], ends: [] })
})

test('the balance at an instant counts what happened then, and nothing later', async () => {
  const visit = await newVisit(house)
  const desk = await newDesk(house, ['staff'])
  const { id } = (await visit.book()).body.booking
  const entries: { at: string; type: string }[] = (await statement(visit)).entries
  const [granted, held] = entries.map((entry) => Date.parse(entry.at))
  if (granted === undefined || held === undefined) throw new Error('two entries are expected')
  await at(house, visit.startsAt, visit, () => desk.call('POST', `/staff/bookings/${id}/completion`))
  expect(await balanceAt(visit, granted - 1)).toEqual([0, 0])
  expect(await balanceAt(visit, granted)).toEqual([2, 0])
  expect(await balanceAt(visit, held - 1)).toEqual([2, 0])
  expect(await balanceAt(visit, held)).toEqual([1, 1])
  expect(await balanceAt(visit, visit.startsAt - 1)).toEqual([1, 1])
  expect(await balanceAt(visit, visit.startsAt)).toEqual([1, 0])
  expect((await statement(visit, `?at=${toIso(held - 1)}`)).entries).toHaveLength(1)
  const abroad = encodeURIComponent(toIso(held + 2 * HOUR_MS).replace('Z', '+02:00'))
  expect(await statement(visit, `?at=${abroad}`)).toMatchObject({ available: 1, held: 1 })
})

test('credits of a lot that is over count no more, and did before; no scan is needed', async () => {
  const visit = await newVisit(house, { credits: 1 })
  const ends = visit.startsAt + DAY_MS
  await newCredits(house.payload, visit.client, 4, { expiresAt: ends })
  await newCredits(house.payload, visit.client, 2, { expiresAt: ends - HOUR_MS })
  const first = { at: toIso(ends - HOUR_MS), creditType: 'session', available: 2 }
  const second = { at: toIso(ends), creditType: 'session', available: 4 }
  expect(await statement(visit)).toMatchObject({ available: 7, ends: [first, second] })
  // A session takes those that end first.
  await visit.book()
  expect((await statement(visit)).ends).toEqual([{ ...first, available: 1 }, second])
  await at(house, ends - 1, visit, async (there) => expect((await statement(there)).ends).toEqual([second]))
  const balance = (now: number, query = '') =>
    at(house, now, visit, async (there) => (await statement(there, query)).available)
  expect(await balance(ends - 1)).toBe(5)
  expect(await balance(ends)).toBe(1)
  expect(await balance(ends + DAY_MS, `?at=${toIso(ends - 1)}`)).toBe(5)
  await at(house, ends, visit, async (there) => expect((await statement(there)).ends).toEqual([]))
})

test('frozen credits count no more, and nobody sees those of others', async () => {
  const visit = await newVisit(house)
  const stranger = await newVisit(house, { credits: 3 })
  await rowsOf(
    poolOf(house.payload),
    sql`update credit_lots set frozen = true where client_id = ${visit.client}::uuid`,
  )
  expect(await statement(visit)).toMatchObject({ available: 0, ends: [], entries: [{ type: 'grant' }] })
  expect(await statement(stranger)).toMatchObject({ available: 3, entries: [{ quantity: 3 }] })
})

test.each(['?at=yesterday', '?at=2026-11-01', '?at=2026-11-01T09:00:00', '?at='])(
  'a statement %s is refused',
  async (query) => {
    const visit = await newVisit(house)
    expect(refusal(await visit.call('GET', `/portal/credits${query}`))).toEqual([422, 'invalid_input', 'at'])
  },
)
