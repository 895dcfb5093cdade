import { type House, openHouse } from '@tests/support/house'
import { begin, MONTHLY, PACK, priceOf } from '@tests/support/twin'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { env } from '@/server/env'
import { setPracticeMode } from '@/server/practiceMode'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

// The same books as the house's own twin: programs over one folder share it.
const { provider, twin } = paymentsFor(env())
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }
const pathOf = (url: string) => new URL(url).pathname.replace('/api', '')

async function pack(more = {}) {
  const { id, url } = await begin(provider, await priceOf(provider, PACK), more)
  return { id, path: pathOf(url), done: `http://localhost:3000/portal/checkout/done?session=${id}` }
}

async function monthly() {
  const { id, customer } = await begin(provider, await priceOf(provider, MONTHLY), { mode: 'subscription' })
  await twin?.answerCheckout(id, 'paid')
  const path = pathOf(await provider.openBillingPortal(customer, 'http://localhost:3000/de/portal/payments'))
  const found = await provider.readEvidence({ kind: 'checkout', id })
  return { path, subscription: found?.kind === 'checkout' ? (found.subscription ?? '') : '' }
}

const said = (id: string) => provider.readEvidence({ kind: 'checkout', id })

describe("the twin's checkout page", () => {
  test('says what is bought for how much, that no money moves, and needs no script', async () => {
    const { status, body, headers } = await house.request('GET', (await pack()).path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body).toContain('<html lang="en">')
    expect(body).toContain('Five sessions')
    expect(body).toContain('€450.00')
    expect(body).toContain('no money moves')
    expect(body).not.toContain('<script')
  })

  test('speaks German to who came from a German page', async () => {
    const { body } = await house.request('GET', (await pack({ locale: 'de' })).path)
    expect(body).toContain('<html lang="de">')
    expect(body).toMatch(/450,00\s€/)
    expect(body).toContain('Es fließt kein Geld')
  })

  test('writes a name as text, whatever stands in it', async () => {
    const plan = { ...PACK, plan: 'evil' as 'p5', name: '<img src=x onerror=alert(1)>' as 'Five sessions' }
    const { url } = await begin(provider, await priceOf(provider, plan))
    const { body } = await house.request('GET', pathOf(url))
    expect(body).not.toContain('<img')
    expect(body).toContain('&lt;img')
  })

  test('paid by JSON answers where to go, twice the same', async () => {
    const { id, path, done } = await pack()
    for (let time = 0; time < 2; time += 1) {
      const { status, body } = await house.request('POST', path, { body: { outcome: 'paid' } })
      expect([status, body]).toEqual([200, { outcome: 'paid', next: done }])
    }
    expect(await said(id)).toMatchObject({ state: 'complete', received: 45_000 })
  })

  test('paid by its form leads back to the practice', async () => {
    const { id, path, done } = await pack()
    const { status, headers } = await house.request('POST', path, { body: 'outcome=paid', headers: FORM })
    expect([status, headers.get('location')]).toEqual([303, done])
    expect(await said(id)).toMatchObject({ state: 'complete' })
  })

  test('declined leads to itself, says so, and can be paid after all', async () => {
    const { id, path } = await pack()
    const declined = await house.request('POST', path, { body: 'outcome=declined', headers: FORM })
    expect(pathOf(declined.headers.get('location') ?? '')).toBe(path)
    expect((await house.request('GET', path)).body).toContain('The card was declined')
    await house.request('POST', path, { body: { outcome: 'paid' } })
    expect(await said(id)).toMatchObject({ state: 'complete' })
    expect((await house.request('GET', path)).body).toContain('This checkout is complete')
  })

  test.each([{}, { outcome: 'free' }, '{', { outcome: ['paid'] }])(
    'refuses %j and changes nothing',
    async (body) => {
      const { id, path } = await pack()
      expect((await house.request('POST', path, { body })).status).toBe(422)
      expect(await said(id)).toMatchObject({ state: 'open' })
    },
  )
})

describe("the twin's billing page", () => {
  test('shows subscription and invoices in the language of where one came from, and cancels', async () => {
    const { path, subscription } = await monthly()
    const before = (await house.request('GET', path)).body
    expect(before).toContain('Four a month')
    expect(before).toContain('Zum Ende des Zeitraums kündigen')
    const body = `action=cancel&object=${subscription}`
    expect((await house.request('POST', path, { body, headers: FORM })).status).toBe(303)
    const ending = await provider.readEvidence({ kind: 'subscription', id: subscription })
    expect(ending).toMatchObject({ cancelAtPeriodEnd: true })
    expect((await house.request('GET', path)).body).toContain('Doch behalten')
  })

  test("does nothing with another's subscription", async () => {
    const [{ path }, other] = [await monthly(), await monthly()]
    const body = { action: 'cancel', object: other.subscription }
    expect((await house.request('POST', path, { body })).status).toBe(404)
  })
})

test("the twin's clock goes ahead and never back", async () => {
  const now = twin?.look((books) => books.now * 1000) ?? 0
  const to = new Date(now + 60_000).toISOString()
  const moved = await house.request('POST', '/dev/stripe/advance', { body: { to } })
  expect([moved.status, moved.body.now]).toEqual([200, to])
  for (const wrong of [to, 'tomorrow', new Date(now + 3 * 366 * 86_400_000).toISOString()]) {
    expect((await house.request('POST', '/dev/stripe/advance', { body: { to: wrong } })).status).toBe(422)
  }
})

test('in production none of these doors is there', async () => {
  const [{ path }, billing] = [await pack(), await monthly()]
  setPracticeMode('production')
  try {
    for (const [method, door] of [
      ['GET', path],
      ['POST', path],
      ['GET', billing.path],
      ['POST', billing.path],
      ['POST', '/dev/stripe/advance'],
    ] as const) {
      const body = method === 'POST' ? { body: { outcome: 'paid' } } : {}
      expect((await house.request(method, door, body)).status, `${method} ${door}`).toBe(404)
    }
  } finally {
    setPracticeMode(null)
  }
})
