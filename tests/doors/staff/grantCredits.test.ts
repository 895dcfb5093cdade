import { newDesk, newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newService } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const wanted = (client: string, more: object = {}) => ({
  client,
  creditType: 'session',
  quantity: 3,
  reason: 'the heating failed',
  requestId: crypto.randomUUID(),
  ...more,
})
const lotsOf = (client: string) =>
  rowsOf(poolOf(house.payload), sql`select id from credit_lots where client_id = ${client}::uuid`)

test('staff give credits, with a reason that is kept', async () => {
  const { client, call } = await newVisit(house, { credits: 0 })
  const desk = await newDesk(house, ['staff'])
  const sent = wanted(client)
  const { status, body } = await desk.call('POST', '/staff/credits', sent)
  expect(status).toBe(201)
  expect(body.lot).toMatchObject({
    client,
    creditType: 'session',
    source: 'courtesy',
    grantKey: `grant:staff:${sent.requestId}`,
    granted: 3,
    available: 3,
  })
  expect((await call('GET', '/portal/credits')).body).toMatchObject({
    available: 3,
    entries: [
      { type: 'grant', quantity: 3, available: 3, key: `grant:staff:${sent.requestId}`, lot: body.lot.id },
    ],
  })
  const { body: reasons } = await desk.call('GET', `/reasons?where[client][equals]=${client}`)
  expect(reasons.docs).toMatchObject([{ command: 'grant', text: 'the heating failed' }])
})

test('the same request again gives nothing more, and answers the same lot', async () => {
  const { client } = await newVisit(house, { credits: 0 })
  const desk = await newDesk(house, ['owner'])
  const sent = wanted(client)
  const first = await desk.call('POST', '/staff/credits', sent)
  expect(await desk.call('POST', '/staff/credits', sent)).toMatchObject({ status: 201, body: first.body })
  expect(await lotsOf(client)).toHaveLength(1)
})

test('the same request for other credits is refused', async () => {
  const { client } = await newVisit(house, { credits: 0 })
  const other = await newVisit(house, { credits: 0 })
  const desk = await newDesk(house, ['staff'])
  const sent = wanted(client)
  await newService(house.payload, { creditType: 'group' })
  await desk.call('POST', '/staff/credits', sent)
  for (const more of [{ quantity: 4 }, { creditType: 'group' }, { client: other.client }]) {
    const answer = await desk.call('POST', '/staff/credits', { ...sent, ...more })
    expect(refusal(answer)).toEqual([409, 'attempt_reused'])
  }
  expect(await lotsOf(other.client)).toEqual([])
})

describe('credits are refused', () => {
  test.each([
    [{ quantity: 0 }, 'quantity'],
    [{ quantity: -1 }, 'quantity'],
    [{ quantity: 1.5 }, 'quantity'],
    [{ quantity: 101 }, 'quantity'],
    [{ quantity: '3' }, 'quantity'],
    [{ reason: '' }, 'reason'],
    [{ reason: undefined }, 'reason'],
    [{ requestId: 'once' }, 'requestId'],
    [{ client: 'ada' }, 'client'],
    [{ creditType: 'Session!' }, 'creditType'],
    [{ creditType: 'gold' }, 'creditType'],
  ])('with %j', async (more, path) => {
    const { client } = await newVisit(house, { credits: 0 })
    const desk = await newDesk(house, ['staff'])
    const answer = await desk.call('POST', '/staff/credits', wanted(client, more))
    expect(refusal(answer)).toEqual([422, 'invalid_input', path])
    expect(await lotsOf(client)).toEqual([])
  })

  test('to a client who is not there, and by whoever is not staff', async () => {
    const visit = await newVisit(house, { credits: 0 })
    const desk = await newDesk(house, ['staff'])
    const unknown = await desk.call('POST', '/staff/credits', wanted(crypto.randomUUID()))
    expect(refusal(unknown)).toEqual([404, 'not_found'])
    for (const role of ['therapist', 'editor']) {
      const other = await newDesk(house, [role])
      expect(refusal(await other.call('POST', '/staff/credits', wanted(visit.client)))).toEqual([
        403,
        'not_allowed',
      ])
    }
    expect(refusal(await visit.call('POST', '/staff/credits', wanted(visit.client)))).toEqual([
      401,
      'not_signed_in',
    ])
    expect(await lotsOf(visit.client)).toEqual([])
  })
})
