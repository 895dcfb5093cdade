import { at, bookingOf, newCase, write } from '@tests/documents/bookings/sessions'
import { begun, booksOf, lossOf, newPlan, paidCheckout, told } from '@tests/documents/payments/purchase'
import { refund } from '@tests/domain/payments/evidence'
import { newDesk, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MoneyAttention } from '@/admin/money/MoneyAttention'
import { DomainError } from '@/domain/errors'
import type { NewRefund } from '@/domain/payments/provider'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { readPaymentWay } from '@/server/payments/readMoneyWay'
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
  // One of several that cannot be refunded keeps all of them.
  const credits = [
    { lot, quantity: 2 },
    { lot: elsewhere.lot, quantity: 1 },
  ]
  const both = { credits, reason: 'why', requestId: crypto.randomUUID() }
  expect(refusal(await desk.call('POST', `/staff/payments/${payment}/refund`, both))).toEqual([
    404,
    'not_found',
  ])
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

test('however often a payment is told of, its money stands in the export once', async () => {
  const { bought } = await soldPack()
  house.payments.says(lossOf(bought.intent, { refunds: [refund('re_9', 9_000)] }))
  for (const about of [paidCheckout(bought), paidCheckout(bought), lossOf(bought.intent)]) {
    await told(house, about.kind === 'loss' ? { kind: 'loss', id: bought.intent } : about)
  }
  expect(await settleDue(house, 10)).toMatchObject({ processed: 3 })
  const { body } = await (await newDesk(house, ['staff'])).call('GET', '/staff/payments.csv')
  const rows = (body as string).split('\r\n').map((row) => row.split(','))
  const column = rows[0]?.indexOf('"amount"') ?? -1
  const ofIt = rows.filter((row) => row.includes(`"${bought.intent}"`))
  expect(ofIt.map((row) => row[column])).toEqual(['450', '', '', ''])
})

test('the way of money names the sessions that it pays for, with what is held or spent of it', async () => {
  const { bought, payment } = await soldPack()
  const { payload } = house
  const booked = async () => {
    const one = { ...(await newCase(payload, { lots: {} })), client: bought.client }
    return { ...one, id: String((await write(payload, null, bookingOf(one))).id) }
  }
  const left = await booked()
  await write(payload, left.id, { type: 'cancel', by: 'client', reason: null })
  const { id, startsAt } = await booked()
  const bookings = async () => (await readPaymentWay(payload, payment))?.bookings
  expect(await bookings()).toMatchObject([{ id, status: 'booked', credits: 1 }])
  await at(startsAt + HOUR_MS, () => write(payload, id, { type: 'recordNoShow' }))
  await at(startsAt + HOUR_MS, () =>
    write(payload, id, { type: 'correct', to: 'completed', reason: 'she came' }),
  )
  expect(await bookings()).toMatchObject([{ id, status: 'completed', credits: 1 }])
})

test('what somebody has settled stays settled until more is owed, and leaves the dashboard', async () => {
  const { bought, lot } = await soldPack()
  const { payload } = house
  const desk = await newDesk(house, ['staff'])
  const one = { ...(await newCase(payload, { lots: {} })), client: bought.client }
  const later = { ...(await newCase(payload, { lots: {} })), client: bought.client }
  later.startsAt += DAY_MS
  for (const session of [one, later]) await write(payload, null, bookingOf(session))
  const lost = async (amount: number) => {
    house.payments.says(lossOf(bought.intent, { disputes: [{ id: 'dp_1', withdrawn: amount, open: false }] }))
    await told(house, { kind: 'loss', id: bought.intent })
    await settleDue(house, 10)
    return (await booksOf(house, bought.client)).tasks
  }
  expect(await lost(36_000)).toMatchObject([{ kind: 'owed_credits', facts: { owes: 1 } }])
  await settleTasks(desk, `lot:${lot}`)
  expect(await lost(36_000)).toEqual([])
  expect(await lost(45_000)).toMatchObject([{ kind: 'owed_credits', facts: { owes: 2 } }])
  await settleTasks(desk, `lot:${lot}`)

  // A second payment for what was bought: parked, and no longer anybody's once its task is settled.
  const user = await payload.findByID({ collection: 'users', id: desk.id, depth: 0 })
  const asked = { user: { ...user, collection: 'users' }, payload, i18n: { language: 'en' } } as never
  const shown = async () => renderToStaticMarkup(await MoneyAttention(asked))
  const parked = async () => Number(/Parked payments \((\d+)\)/.exec(await shown())?.[1] ?? 0)
  const before = await parked()
  const more = await begun(house)
  house.payments.says(paidCheckout(more, { currency: 'USD' }))
  await told(house, paidCheckout(more))
  await settleDue(house, 10)
  expect(await parked()).toBe(before + 1)
  const [row] = await rowsOf<{ id: string }>(
    poolOf(payload),
    sql`select id from payments where object_id = ${`cs_${more.checkout}`} and processing = 'parked'`,
  )
  await settleTasks(desk, `payment:${row?.id}`)
  expect(await parked()).toBe(before)
})

async function settleTasks(desk: Awaited<ReturnType<typeof newDesk>>, subject: string) {
  const open = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from tasks where subject = ${subject} and settled_at is null`,
  )
  for (const { id } of open) await desk.call('POST', `/staff/tasks/${id}/settlement`, { note: 'done' })
}

test('a plan is brought to the provider by the office, with one price however often', async () => {
  const { id } = await newPlan(house, { price: 7_700 })
  const office = await newDesk(house, ['staff'])
  const sync = (desk = office, plan = id) => desk.call('POST', `/staff/plans/${plan}/sync`)
  const { status, body } = await sync()
  expect([status, body]).toEqual([200, { plan: { id, stripePriceId: `price_${id.slice(-12)}_7700` } }])
  expect((await sync()).body).toEqual(body)
  const plan = await house.payload.findByID({ collection: 'plans', id, depth: 0 })
  expect(plan.stripePriceId).toBe(body.plan.stripePriceId)
  expect(refusal(await sync(await newDesk(house, ['therapist'])))).toEqual([403, 'not_allowed'])
  expect(refusal(await sync(office, crypto.randomUUID()))).toEqual([404, 'not_found'])
  house.payments.failures.push(new DomainError('unavailable', 'Payments cannot be reached just now.'))
  expect(refusal(await sync())).toEqual([503, 'unavailable'])
})
