import { begun, booksOf, lossOf, paidCheckout, told } from '@tests/documents/payments/purchase'
import { newDesk, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NewRefund } from '@/domain/payments/provider'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

async function soldPack() {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought), lossOf(bought.intent))
  await told(house, paidCheckout(bought))
  await settleDue(house, 10)
  const [row] = await rowsOf<{ payment: string; lot: string }>(
    poolOf(house.payload),
    sql`select p.id as payment, l.id as lot from payments p join credit_lots l on l.evidence = p.evidence
        where p.client_id = ${bought.client}::uuid`,
  )
  return { bought, ...(row as { payment: string; lot: string }) }
}

const refunds = () =>
  house.payments.asked.filter(({ call }) => call === 'refund').map((one) => one.with as NewRefund)

test('a refund names its credits, asks the provider once, and takes them when the money goes', async () => {
  const { bought, payment, lot } = await soldPack()
  const desk = await newDesk(house, ['staff'])
  const body = { credits: [{ lot, quantity: 2 }], reason: 'She moves away', requestId: crypto.randomUUID() }
  const before = refunds().length
  const first = await desk.call('POST', `/staff/payments/${payment}/refund`, body)
  expect([first.status, first.body.refunds]).toEqual([200, [{ id: expect.any(String), lot }]])
  expect(refunds().slice(before)).toMatchObject([
    { amount: 18_000, paymentIntent: bought.intent, credits: { lot, quantity: 2 } },
  ])
  const credits = { lot, quantity: 2 }
  house.payments.says(
    lossOf(bought.intent, { refunds: [{ id: 're_1', amount: 18_000, status: 'pending', credits }] }),
  )
  await told(house, { kind: 'loss', id: bought.intent })
  await settleDue(house, 10)
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 3, revoked: 2 }])

  // The same request again asks for the same money under the same key, though less is left by now.
  const again = await desk.call('POST', `/staff/payments/${payment}/refund`, body)
  expect(again.status).toBe(200)
  const [one, two] = refunds().slice(before)
  expect(two).toEqual(one)
  const other = { ...body, credits: [{ lot, quantity: 1 }] }
  expect(refusal(await desk.call('POST', `/staff/payments/${payment}/refund`, other))).toEqual([
    409,
    'attempt_reused',
  ])
})

test('more credits than are left, and credits of another payment, are not refunded', async () => {
  const { payment, lot } = await soldPack()
  const elsewhere = await soldPack()
  const desk = await newDesk(house, ['owner'])
  const ask = (wanted: string, quantity: number) =>
    desk.call('POST', `/staff/payments/${payment}/refund`, {
      credits: [{ lot: wanted, quantity }],
      reason: 'why',
      requestId: crypto.randomUUID(),
    })
  const before = refunds().length
  expect(refusal(await ask(lot, 6))).toEqual([422, 'invalid_input', 'credits'])
  expect(refusal(await ask(elsewhere.lot, 1))).toEqual([404, 'not_found'])
  expect(refunds()).toHaveLength(before)
})

test('a parked payment is tried again once somebody put right what was wrong', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought, { currency: 'USD' }))
  await told(house, paidCheckout(bought))
  expect(await settleDue(house, 10)).toMatchObject({ parked: 1 })
  expect((await booksOf(house, bought.client)).tasks).toMatchObject([
    { kind: 'payment', facts: { reason: 'currency_differs' } },
  ])
  const [row] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from payments where object_id = ${`cs_${bought.checkout}`}`,
  )
  const desk = await newDesk(house, ['staff'])
  house.payments.says(paidCheckout(bought))
  const retry = () => desk.call('POST', `/staff/payments/${row?.id}/retry`)
  expect((await retry()).body.payment).toMatchObject({ processing: 'processed', outcome: 'granted' })
  expect(await booksOf(house, bought.client)).toMatchObject({ lots: [{ available: 5 }], tasks: [] })
  expect(refusal(await retry())).toEqual([409, 'outcome_exists'])
})

test('a task is settled by somebody, once; what they note is sealed, and about nobody erased', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought, { client: null }))
  await told(house, paidCheckout(bought))
  await settleDue(house, 10)
  const [task] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from tasks where client_id = ${bought.client}::uuid`,
  )
  const desk = await newDesk(house, ['staff'])
  const settle = (id = task?.id, body: object = { note: 'Sent back by hand' }) =>
    desk.call('POST', `/staff/tasks/${id}/settlement`, body)
  expect((await settle()).status).toBe(200)
  expect(refusal(await settle())).toEqual([409, 'outcome_exists'])
  const pool = poolOf(house.payload)
  const [kept] = await rowsOf<{ text: string; reasons: number }>(
    pool,
    sql`select t::text as text, (select count(*)::int from reasons r where r.client_id = t.client_id
          and command = 'task' and text_sealed ~ '^pe1') as reasons from tasks t where id = ${task?.id}::uuid`,
  )
  expect(kept).toMatchObject({ text: expect.not.stringContaining('by hand'), reasons: 1 })

  // Whom the erasure leaves to be deleted at the provider: no name is written about them afterwards.
  const gone = crypto.randomUUID()
  await pool.execute(sql`update clients set erased_at = now() where id = ${bought.client}::uuid`)
  await pool.execute(sql`insert into tasks (id, kind, subject, client_id, facts) values (${gone}::uuid,
    'provider_customer', ${gone}, ${bought.client}::uuid, '{"customer": "cus_canary", "note": "Mrs Canary"}')`)
  expect(refusal(await settle(gone))).toEqual([422, 'invalid_input', 'note'])
  expect((await settle(gone, {})).status).toBe(200)
  const left = await rowsOf(pool, sql`select t::text as text from tasks t where t::text ilike '%canary%'`)
  expect(left).toEqual([])
})
