import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { beginWarming } from '../../../scripts/warmUp.mjs'

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

test.each(['warming', 'leaving'])(
  'a program that is %s is alive and not ready, and answers all the same',
  async (why) => {
    expect((await house.request('GET', '/health/ready')).body).toMatchObject({ status: 'ready', missing: [] })
    writeFileSync(join(folder, why), '')
    const told = await house.request('GET', '/health/ready')
    expect(told).toMatchObject({ status: 503, body: { status: 'not ready', missing: [why] } })
    expect((await house.request('GET', '/health/live')).status).toBe(200)
    expect((await house.request('GET', '/portal/catalogue')).status).toBe(200)
    rmSync(join(folder, why))
  },
)

test('a web process of an image is warm once it has answered itself at each kind of place', async () => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(`${request.url} ${existsSync(join(folder, 'warming'))}`)
    answer.end()
  })
  const port = await new Promise<number>((tell) =>
    server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port)),
  )
  await beginWarming(folder, port)()
  server.close()
  expect(asked).toEqual(
    ['/api/health/live', '/', '/sign-in', '/api/portal/catalogue'].map((place) => `${place} true`),
  )
  expect(existsSync(join(folder, 'warming'))).toBe(false)
})
