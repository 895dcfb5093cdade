import { randomUUID } from 'node:crypto'
import { begun, booksOf, paidCheckout } from '@tests/documents/payments/purchase'
import { type House, openHouse } from '@tests/support/house'
import { signed } from '@tests/support/scriptedPayments'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { afterAllAnswers } from '@/server/afterAnswer'
import { readNow, setClock } from '@/server/clock'
import { settleDue } from '@/server/payments/settleDue'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const event = (more: object = {}) =>
  JSON.stringify({ id: `evt_${randomUUID()}`, type: 'checkout.session.completed', ...more })
const send = (text: string, signature: string | null = signed(text)) =>
  house.request('POST', '/stripe/webhook', {
    body: text,
    ...(signature === null ? {} : { headers: { 'stripe-signature': signature } }),
  })
const stored = async () => (await rowsOf(poolOf(house.payload), sql`select 1 from payments`)).length

test('an event is stored, answered, and then settled', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  const text = event({ subject: { kind: 'checkout', id: `cs_${bought.checkout}` } })
  expect(await send(text)).toMatchObject({ status: 200, body: '' })
  await afterAllAnswers()
  expect((await booksOf(house, bought.client)).lots).toMatchObject([{ available: 5 }])
})

test('an event that comes five times at once is stored and settled once', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  const text = event({ subject: { kind: 'checkout', id: `cs_${bought.checkout}` } })
  const before = await stored()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(text)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  await afterAllAnswers()
  expect(await stored()).toBe(before + 1)
  expect((await booksOf(house, bought.client)).receipts).toHaveLength(1)
})

test('an event about nothing of ours is stored and done', async () => {
  expect((await send(event({ type: 'product.created' }))).status).toBe(200)
  const [row] = await rowsOf(
    poolOf(house.payload),
    sql`select kind, processing, outcome from payments where event_type = 'product.created'`,
  )
  expect(row).toEqual({ kind: 'other', processing: 'processed', outcome: 'not_ours' })
})

describe('nothing is stored of', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const text = event()
  const cases: [string, () => Promise<{ status: number }>, number][] = [
    ['no signature', () => send(text, null), 400],
    ['an empty signature', () => send(text, ''), 400],
    ['a signature of nonsense', () => send(text, 't=1,v1=zz'), 400],
    ['a signature by another secret', () => send(text, signed(text, { secret: 'whsec_other' })), 400],
    ['a signature of six minutes ago', () => send(text, signed(text, { at: now() - 360 })), 400],
    ['a signature of six minutes hence', () => send(text, signed(text, { at: now() + 360 })), 400],
    ['a signature of another text', () => send(text, signed(event())), 400],
    ['the text with a space more', () => send(`${text} `, signed(text)), 400],
    ['the text with other line ends', () => send(text.replaceAll(',', ',\n'), signed(text)), 400],
    ['no JSON', () => send('{"id": ', signed('{"id": ')), 400],
    ['another world', () => send(event({ livemode: true })), 400],
    ['another account', () => send(event({ account: 'acct_other' })), 400],
    ['a body of 10 MB', () => send('x'.repeat(10 * 1024 * 1024)), 413],
    ['a body just too large', () => send('x'.repeat(256 * 1024 + 1)), 413],
  ]
  test.each(cases)('%s', async (_, sendIt, status) => {
    const before = await stored()
    expect((await sendIt()).status).toBe(status)
    expect(await stored()).toBe(before)
  })
})

test('what cannot be stored is answered 5xx, so that it comes again', async () => {
  const pool = (house.payload.db as unknown as { pool: import('pg').Pool }).pool
  const owner = new (await import('pg')).default.Client({ connectionString: house.database.ownerUrl })
  await owner.connect()
  await owner.query('alter table payments rename to payments_away')
  try {
    expect((await send(event())).status).toBeGreaterThanOrEqual(500)
  } finally {
    await owner.query('alter table payments_away rename to payments')
    await owner.end()
  }
  expect((await send(event())).status).toBe(200)
  expect(pool.totalCount).toBeGreaterThan(0)
})

test('fifty at once are answered while the provider is silent, and settled when it speaks', async () => {
  const bought = await begun(house)
  house.payments.says(paidCheckout(bought))
  let speak = () => {}
  const silence = new Promise<void>((resolve) => {
    speak = resolve
  })
  house.payments.meanwhile = () => silence
  const subject = { kind: 'checkout', id: `cs_${bought.checkout}` }
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(event({ subject }))))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect((await booksOf(house, bought.client)).lots).toEqual([])
  house.payments.meanwhile = null
  speak()
  await afterAllAnswers()
  // What was more than one program takes on, or stood in another's way, waits for a later round.
  const now = await readNow(poolOf(house.payload))
  for (const hours of [1, 2, 3, 4]) {
    setClock(now + hours * HOUR_MS)
    await settleDue(house, 50)
  }
  const open = await rowsOf(
    poolOf(house.payload),
    sql`select 1 from payments where processing <> 'processed'`,
  )
  expect(open).toEqual([])
  expect((await booksOf(house, bought.client)).receipts).toHaveLength(1)
})
