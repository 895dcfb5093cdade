import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

/** Read once with the environment: where a program is told that it leaves. */
const folder = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  process.env.TRS_DATA_DIR = mkdtempSync(`${tmpdir()}/trs-leaving-`)
  return process.env.TRS_DATA_DIR
})

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a program that is about to be stopped is alive and not ready, and answers all the same', async () => {
  expect((await house.request('GET', '/health/ready')).body).toMatchObject({ status: 'ready', missing: [] })
  writeFileSync(join(folder, 'leaving'), '')
  const told = await house.request('GET', '/health/ready')
  expect(told).toMatchObject({ status: 503, body: { status: 'not ready', missing: ['leaving'] } })
  expect((await house.request('GET', '/health/live')).status).toBe(200)
  expect((await house.request('GET', '/portal/catalogue')).status).toBe(200)
})
