import { randomUUID } from 'node:crypto'
import { begun, booksOf, paidCheckout } from '@tests/documents/payments/purchase'
import { type House, openHouse } from '@tests/support/house'
import { OLD_SECRET, signed } from '@tests/support/scriptedPayments'
import { setConnectable } from '@tests/support/setConnectable'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { receiveWebhook } from '@/endpoints/stripe/receiveWebhook'
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

const now = () => Math.floor(Date.now() / 1000)
const short = () => randomUUID().replaceAll('-', '')
const event = (more: object = {}) =>
  JSON.stringify({
    id: `evt_${short()}`,
    object: 'event',
    type: 'checkout.session.completed',
    created: now(),
    livemode: false,
    data: { object: { id: `cs_${short()}` } },
    ...more,
  })
/** A client has paid; and an event about that. */
async function bought() {
  const { client, ...purchase } = await begun(house)
  const id = `cs_${short()}`
  house.payments.says(paidCheckout({ client, ...purchase }, { id }))
  return { client, about: () => event({ data: { object: { id } } }) }
}
const send = (text: string, signature: string | null = signed(text)) =>
  house.request('POST', '/stripe/webhook', {
    body: text,
    ...(signature === null ? {} : { headers: { 'stripe-signature': signature } }),
  })
const stored = async () => (await rowsOf(poolOf(house.payload), sql`select 1 from payments`)).length

test('an event is stored, answered, and then settled', async () => {
  const { client, about } = await bought()
  const text = about()
  expect(await send(text)).toMatchObject({ status: 200, body: '' })
  await afterAllAnswers()
  expect((await booksOf(house, client)).lots).toMatchObject([{ available: 5 }])
})

test('an event that comes five times at once is stored and settled once', async () => {
  const { client, about } = await bought()
  const text = about()
  const before = await stored()
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(text)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  await afterAllAnswers()
  expect(await stored()).toBe(before + 1)
  expect((await booksOf(house, client)).receipts).toHaveLength(1)
})

test('the secret that is being replaced still signs, beside a signature that nobody knows', async () => {
  const before = await stored()
  for (const [index, secret] of [OLD_SECRET, 'whsec_other', OLD_SECRET].entries()) {
    const text = event({ type: 'product.created' })
    const header = signed(text, { secret })
    const unknown = `,v1=${'0'.repeat(64)}`
    const { status } = await send(text, index === 2 ? header + unknown : header)
    expect(status).toBe(secret === OLD_SECRET ? 200 : 400)
  }
  expect(await stored()).toBe(before + 2)
})

test('somebody who sends slowly and signs nothing holds up no settling, and is let go', async () => {
  const { client, about } = await bought()
  const door = receiveWebhook(house, 1000).handler
  const call = async (body: ReadableStream, signature: string) =>
    door({
      payload: house.payload,
      headers: new Headers({ 'stripe-signature': signature }),
      body,
    } as never)
  const slow = call(new ReadableStream({ start: (sent) => sent.enqueue(Buffer.from('{')) }), 't=1,v1=00')
  let isHeld = true
  void slow.then(() => {
    isHeld = false
  })
  const text = about()
  expect((await call(new Blob([text]).stream(), signed(text))).status).toBe(200)
  await afterAllAnswers()
  expect((await booksOf(house, client)).lots).toMatchObject([{ available: 5 }])
  expect(isHeld).toBe(true)
  expect((await slow).status).toBe(400)
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
  const text = event()
  const [, mac] = signed(text, { at: now() - 3600 }).split(',')
  const cases: [string, () => Promise<{ status: number }>, number][] = [
    ['no signature', () => send(text, null), 400],
    ['an empty signature', () => send(text, ''), 400],
    ['a signature of nonsense', () => send(text, 't=1,v1=zz'), 400],
    ['a signature by another secret', () => send(text, signed(text, { secret: 'whsec_other' })), 400],
    ['a signature of six minutes ago', () => send(text, signed(text, { at: now() - 360 })), 400],
    ['a signature of six minutes hence', () => send(text, signed(text, { at: now() + 360 })), 400],
    ['an old signature whose time was made new', () => send(text, `t=${now()},${mac}`), 400],
    ['a signature of an older scheme alone', () => send(text, signed(text).replace('v1', 'v0')), 400],
    ['a signature of another text', () => send(text, signed(event())), 400],
    ['the text with a space more', () => send(`${text} `, signed(text)), 400],
    ['the text with other line ends', () => send(text.replaceAll(',', ',\n'), signed(text)), 400],
    ['no JSON', () => send('{"id": ', signed('{"id": ')), 400],
    ['a thin event', () => send(event({ object: 'v2.core.event' })), 400],
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

test('while the database is away an event is answered 5xx, so that it comes again', async () => {
  const text = event()
  await setConnectable(house.database, false)
  const during = await send(text).finally(() => setConnectable(house.database, true))
  expect(during.status).toBe(503)
  const before = await stored()
  expect((await send(text)).status).toBe(200)
  expect(await stored()).toBe(before + 1)
  await afterAllAnswers()
})

test('fifty at once are answered while the provider is silent, and settled when it speaks', async () => {
  const { client, about } = await bought()
  let speak = () => {}
  const silence = new Promise<void>((resolve) => {
    speak = resolve
  })
  house.payments.meanwhile = () => silence
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(about())))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect((await booksOf(house, client)).lots).toEqual([])
  house.payments.meanwhile = null
  speak()
  await afterAllAnswers()
  // What was more than one program takes on, or stood in another's way, waits for a later round.
  const from = await readNow(poolOf(house.payload))
  for (const hours of [1, 2, 3, 4]) {
    setClock(from + hours * HOUR_MS)
    await settleDue(house, 50)
  }
  const open = await rowsOf(
    poolOf(house.payload),
    sql`select 1 from payments where processing <> 'processed'`,
  )
  expect(open).toEqual([])
  expect((await booksOf(house, client)).receipts).toHaveLength(1)
})
