import { type Exchange, recorded, recordedStripe } from '@tests/support/recordedStripe'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const ASK = 'POST /v1/customers'
const ADA = { id: 'client-1', name: 'Ada Example', email: 'ada@example.org' }
const FAILED: Exchange = {
  ask: ASK,
  status: 500,
  body: { error: { type: 'api_error', message: 'secret detail' } },
}
const ANSWERED: Exchange = { ask: ASK, body: recorded('customer') }
const REFUSED: Exchange = { ask: ASK, status: 400, body: { error: { type: 'invalid_request_error' } } }
const three = (exchange: Exchange) => [exchange, exchange, exchange]

// The SDK waits from half a second to two between its tries; here it does not.
const later = globalThis.setTimeout
const sooner = (work: (...rest: unknown[]) => void, millis = 0, ...rest: unknown[]) =>
  later(work, millis > 200 && millis < 2_000 ? 0 : millis, ...rest)
beforeEach(() => {
  vi.stubGlobal('setTimeout', sooner)
})
afterEach(() => vi.unstubAllGlobals())

describe('Stripe', () => {
  test('is asked in the pinned version, with a key made from our own id', async () => {
    const { provider, asked } = await recordedStripe([ANSWERED])
    expect(await provider.createCustomer(ADA)).toBe('cus_RM5pQrSt7U8vW9')
    expect(asked[0]?.headers).toMatchObject({
      'stripe-version': '2026-10-28.endive',
      authorization: 'Bearer sk_test_recorded',
      'idempotency-key': expect.stringMatching(/^customer:client-1:[0-9a-f]{16}$/),
    })
    expect(asked[0]?.headers).not.toHaveProperty('x-stripe-client-telemetry')
    expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({
      name: 'Ada Example',
      email: 'ada@example.org',
      'metadata[client]': 'client-1',
    })
  })

  test.each([
    ['answers 500', FAILED],
    ['cuts the line', { ask: ASK, drop: true }],
    ['says that the key is in use', { ...FAILED, status: 409 }],
  ])('that %s is asked again, under the same key', async (_, trouble) => {
    const { provider, asked } = await recordedStripe([trouble, trouble, ANSWERED])
    expect(await provider.createCustomer(ADA)).toBe('cus_RM5pQrSt7U8vW9')
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(asked).toHaveLength(3)
  })

  test.each([
    ['answers 500', three(FAILED)],
    ['cuts the line', three({ ask: ASK, drop: true })],
    ['does not take our key', [{ ...FAILED, status: 401 }]],
    ['wants fewer calls', [{ ...FAILED, status: 429 }]],
  ])('that %s is unavailable, and its words stay with us', async (_, tape) => {
    const { provider } = await recordedStripe(tape)
    const refusal = await provider.createCustomer(ADA).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'unavailable', retryAfterSeconds: 30 })
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret detail')
  })

  test('that does not answer is given up in bounded time', async () => {
    const { provider, asked } = await recordedStripe(three({ ask: ASK, silent: true }), { timeoutMs: 150 })
    await expect(provider.createCustomer(ADA)).rejects.toMatchObject({ code: 'unavailable' })
    expect(asked).toHaveLength(3)
  })

  test('is left alone after five failures in a row, and tried again after thirty seconds', async () => {
    let now = 1_000_000
    const failures = Array.from({ length: 6 }, () => ({ ...FAILED, status: 429 }))
    const { provider, asked } = await recordedStripe([...failures, ANSWERED, ANSWERED], { clock: () => now })
    const ask = () => provider.createCustomer(ADA).catch((error: { code: string }) => error.code)
    for (let time = 0; time < 5; time += 1) expect(await ask()).toBe('unavailable')
    expect(await ask()).toBe('unavailable')
    expect(asked).toHaveLength(5)
    now += 29_999
    expect(await ask()).toBe('unavailable')
    expect(asked).toHaveLength(5)
    now += 1
    // One trial, which fails: closed for as long again.
    expect(await ask()).toBe('unavailable')
    expect(await ask()).toBe('unavailable')
    expect(asked).toHaveLength(6)
    now += 30_000
    const both = await Promise.all([ask(), ask()])
    expect(both.sort()).toEqual(['cus_RM5pQrSt7U8vW9', 'unavailable'])
    expect(await ask()).toBe('cus_RM5pQrSt7U8vW9')
  })

  test('that refuses is there: a refusal ends the row of failures', async () => {
    const limited = { ...FAILED, status: 429 }
    const four = [limited, limited, limited, limited]
    const { provider, asked } = await recordedStripe([...four, REFUSED, ...four, ANSWERED])
    const codes: unknown[] = []
    for (let time = 0; time < 10; time += 1) {
      codes.push(await provider.createCustomer(ADA).catch((error: { code: string }) => error.code))
    }
    expect(codes[4]).toBe('invalid_input')
    expect(codes[9]).toBe('cus_RM5pQrSt7U8vW9')
    expect(asked).toHaveLength(10)
  })
})
