import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paymentsFor } from '@/adapters/payments/paymentsFor'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-payments-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const settings = () => ({
  TRS_ENV: 'demo' as const,
  TRS_DATA_DIR: folder,
  SITE_URL: 'http://localhost:3000',
  HOST: '127.0.0.1',
  PORT: 3000,
  PAYLOAD_SECRET: 'demo-secret-of-the-tests-0123456789',
})

describe('the environment names', () => {
  test('the twin where there is no key, and never real money', () => {
    const { provider, twin } = paymentsFor(settings())
    expect([provider.name, provider.livemode, twin === null]).toEqual(['mock', false, false])
  })

  test.each([
    ['sk_test_1', false],
    ['rk_test_1', false],
    ['sk_live_1', true],
    ['rk_live_1', true],
  ])('Stripe where there is a key; %s moves real money: %s', (STRIPE_SECRET_KEY, livemode) => {
    const { provider, twin } = paymentsFor({ ...settings(), STRIPE_SECRET_KEY })
    expect([provider.name, provider.livemode, twin]).toEqual(['stripe', livemode, null])
  })

  test('no twin in production', () => {
    expect(() => paymentsFor({ ...settings(), TRS_ENV: 'production' })).toThrow('no place in production')
  })
})
