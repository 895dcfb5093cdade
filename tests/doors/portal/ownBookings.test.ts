import { type House, openHouse } from '@tests/support/house'
import { newCredits } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { newDesk, newVisit, refusal } from './visits'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

type Listed = { id: string; startsAt: string }

/** Everything, page by page. */
async function pages(call: Awaited<ReturnType<typeof newVisit>>['call'], limit: number): Promise<Listed[][]> {
  const found: Listed[][] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { status, body } = await call(
      'GET',
      `/portal/bookings?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
    )
    expect(status).toBe(200)
    expect(Object.keys(body)).toEqual(['items', 'nextCursor'])
    found.push(body.items)
    cursor = body.nextCursor
  }
  return found
}

test('bookings are listed newest start first, in pages without loss or doubles, ties included', async () => {
  const visit = await newVisit(house)
  const { startsAt, book, call } = visit
  const ids: string[] = []
  for (const hours of [0, 0, 0, 2, 2, 1, 3]) {
    const { body } = await book({ startsAt: toIso(startsAt + hours * HOUR_MS) })
    ids.push(body.booking.id)
    await call('POST', `/portal/bookings/${body.booking.id}/cancellation`, {})
  }
  await (await newVisit(house, {}, visit)).book()
  for (const [limit, sizes] of [
    [1, [1, 1, 1, 1, 1, 1, 1]],
    [2, [2, 2, 2, 1]],
    [3, [3, 3, 1]],
    [7, [7]],
  ] as const) {
    const found = await pages(call, limit)
    expect(found.map((page) => page.length)).toEqual(sizes)
    const listed = found.flat()
    expect(listed.map(({ id }) => id).sort()).toEqual([...ids].sort())
    const order = listed.map((item) => `${item.startsAt} ${item.id}`)
    expect(order).toEqual([...order].sort().reverse())
  }
})

test('a client without bookings has an empty list', async () => {
  const { call } = await newVisit(house)
  expect(await call('GET', '/portal/bookings')).toMatchObject({
    status: 200,
    body: { items: [], nextCursor: null },
  })
})

test.each([
  ['limit=101', 'limit'],
  ['limit=0', 'limit'],
  ['limit=-1', 'limit'],
  ['limit=2.5', 'limit'],
  ['limit=many', 'limit'],
  ['cursor=', 'cursor'],
  ['cursor=nonsense', 'cursor'],
  [`cursor=${btoa('1|me')}`, 'cursor'],
  [`cursor=${btoa(`1|${'-'.repeat(36)}`)}`, 'cursor'],
  [`cursor=${btoa(`999999999999999|${'0'.repeat(36)}`)}`, 'cursor'],
  [`cursor=${btoa(`-1|${crypto.randomUUID()}`)}`, 'cursor'],
  [`cursor=${'a'.repeat(300)}`, 'cursor'],
])('a list asked for with %s is refused', async (query, path) => {
  const { call } = await newVisit(house)
  expect(refusal(await call('GET', `/portal/bookings?${query}`))).toEqual([422, 'invalid_input', path])
})

describe('somebody else’s booking', () => {
  const doors = (id: string, startsAt: number): [string, string, object?][] => [
    ['GET', `/portal/bookings/${id}`],
    ['POST', `/portal/bookings/${id}/move`, { startsAt: toIso(startsAt + 3 * HOUR_MS), sequence: 0 }],
    ['POST', `/portal/bookings/${id}/cancellation`, {}],
  ]

  test('is not found, like one that nobody has', async () => {
    const visit = await newVisit(house)
    const { body } = await visit.book()
    const stranger = await newVisit(house, {}, visit)
    for (const id of [body.booking.id, crypto.randomUUID(), visit.client, '1', '%27']) {
      for (const [method, path, sent] of doors(id, visit.startsAt)) {
        const answer = await stranger.call(method, path, sent)
        expect(refusal(answer)).toEqual([404, 'not_found'])
      }
    }
    expect((await visit.call('GET', `/portal/bookings/${body.booking.id}`)).body).toEqual(body)
  })

  test('is behind a sign-in, and staff do not come in by the client’s doors', async () => {
    const visit = await newVisit(house)
    const { body } = await visit.book()
    const desk = await newDesk(house, ['owner'])
    const all: [string, string, object?][] = [
      ...doors(body.booking.id, visit.startsAt),
      ['GET', '/portal/bookings'],
      ['POST', '/portal/bookings', {}],
      ['GET', '/portal/credits'],
    ]
    for (const [method, path, sent] of all) {
      expect(refusal(await house.request(method, path, { body: sent }))).toEqual([401, 'not_signed_in'])
      expect(refusal(await desk.call(method, path, sent))).toEqual([401, 'not_signed_in'])
    }
  })
})

test('what a client sees of a booking names no other person and no ledger', async () => {
  const visit = await newVisit(house)
  await newCredits(house.payload, visit.client, 1)
  const { body } = await visit.book()
  expect(Object.keys(body.booking).sort()).toEqual([
    'clientTimeZone',
    'credits',
    'endsAt',
    'freeCancelUntil',
    'id',
    'sequence',
    'service',
    'startsAt',
    'status',
    'therapist',
  ])
})
