import { connect, createServer, type Server, type Socket } from 'node:net'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SiteLine } from '@/server/site/SiteLine'
import { newOfSite } from '../access/site'

const BEAT_MS = 100

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** The database behind a wire that can go dead in silence: nothing passes, and nobody hangs up. */
async function openWire() {
  const { hostname, port } = new URL(house.database.appUrl)
  const ends = new Set<Socket>()
  let isDead = false
  const server: Server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end)
      end.on('data', (part) => isDead || other.write(part))
      end.on('close', () => other.destroy())
      end.on('error', () => other.destroy())
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  const url = new URL(house.database.appUrl)
  url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const close = async () => {
    for (const end of ends) end.destroy()
    await new Promise((closed) => server.close(closed))
  }
  return { url: url.href, close, die: () => (isDead = true) }
}

function open(url: string) {
  const heard = { told: 0, lost: [] as (string | undefined)[] }
  const line = new SiteLine(url, BEAT_MS, {
    tell: () => (heard.told += 1),
    lost: (reason) => heard.lost.push(reason),
  })
  return { line, heard }
}

test('a change is told to everybody who listens; beats of others tell nothing', async () => {
  const { appUrl } = house.database
  const [one, other] = [open(appUrl), open(appUrl)]
  await expect.poll(() => [one.line.isHeard(), other.line.isHeard()]).toEqual([true, true])
  // Once, when it came to hear.
  expect([one.heard.told, other.heard.told]).toEqual([1, 1])
  await newOfSite(house, 'redirects')
  await expect.poll(() => Math.min(one.heard.told, other.heard.told)).toBeGreaterThan(1)
  for (const { line, heard } of [one, other]) {
    line.hangUp()
    expect([line.isHeard(), heard.lost]).toEqual([false, [undefined]])
  }
})

test('a line that dies in silence is not believed any more, and is given up', async () => {
  const wire = await openWire()
  const { line, heard } = open(wire.url)
  await expect.poll(() => line.isHeard()).toBe(true)
  wire.die()
  await expect.poll(() => line.isHeard(), { interval: 20, timeout: 10 * BEAT_MS }).toBe(false)
  await expect.poll(() => heard.lost).toEqual(['silent'])
  await wire.close()
})

test('a line that nobody takes up is given up too', async () => {
  const { line, heard } = open('postgres://nobody@127.0.0.1:1/none')
  await expect.poll(() => heard.lost).toEqual(['ECONNREFUSED'])
  expect(line.isHeard()).toBe(false)
})
