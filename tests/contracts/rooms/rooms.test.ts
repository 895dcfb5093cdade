import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ADA, type Exchange, MARA, ROOM, recordedDaily, TAPES } from '@tests/support/recordedDaily'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mockRooms } from '@/adapters/rooms/mockRooms'
import { roomsFor } from '@/adapters/rooms/roomsFor'

async function twin() {
  const folder = await mkdtemp(join(tmpdir(), 'trs-rooms-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return mockRooms({ folder, site: 'http://localhost:3000', secret: 'of the tests' })
}

/** What the port promises, of both: the real one over bytes written by hand after Daily's documentation. */
describe.each(['daily', 'mock'] as const)('rooms by %s', (who) => {
  const opened = async (tape: Exchange[]) => {
    if (who === 'mock') return { provider: await twin(), left: () => 0 }
    return await recordedDaily(tape)
  }

  test('each of the two is given an address of their own, into the same room', async () => {
    const { provider, left } = await opened(TAPES.two)
    const [hers, his] = [await provider.admit(ROOM, MARA), await provider.admit(ROOM, ADA)]
    expect(hers).not.toBe(his)
    expect(hers.split('?')[0]).toBe(his.split('?')[0])
    expect(new URL(hers).searchParams.get('t')).toMatch(/^\S+\.\S+$/)
    expect(provider.name).toBe(who)
    expect(left()).toBe(0)
  })

  test('the room is called by the name it was given, and nothing else says whose it is', async () => {
    const { provider } = await opened(TAPES.two)
    const { pathname } = new URL(await provider.admit(ROOM, MARA))
    expect(pathname.split('/').at(-1)).toBe(ROOM.name)
  })

  test('a room is closed as often as is asked', async () => {
    const { provider, left } = await opened(TAPES.close)
    await provider.admit(ROOM, MARA)
    await provider.close(ROOM.name)
    await expect(provider.close(ROOM.name)).resolves.toBeUndefined()
    expect(left()).toBe(0)
  })
})

describe('the twin', () => {
  const tokenIn = (url: string) => new URL(url).searchParams.get('t') ?? ''
  const now = ROOM.opensAt

  test('shows both by name once both were let in, and who is looking', async () => {
    const rooms = await twin()
    const mara = tokenIn(await rooms.admit(ROOM, MARA))
    expect(await rooms.roomPage(ROOM.name, mara, now)).toContain('not here yet')
    const ada = tokenIn(await rooms.admit(ROOM, ADA))
    const page = await rooms.roomPage(ROOM.name, ada, now)
    expect(page).toContain('Mara Example')
    expect(page).toContain('Ada (you)')
    expect(page).not.toContain('not here yet')
  })

  test('lets nobody in before or after its time, by another room’s address, or by none', async () => {
    const rooms = await twin()
    const token = tokenIn(await rooms.admit(ROOM, ADA))
    const other = tokenIn(await rooms.admit({ ...ROOM, name: 's-another' }, ADA))
    const forged = `${token.split('.')[0]}.${'A'.repeat(43)}`
    const attempts: [string, string, number][] = [
      [ROOM.name, token, now - 1],
      [ROOM.name, token, ROOM.closesAt],
      [ROOM.name, other, now],
      [ROOM.name, forged, now],
      [ROOM.name, '', now],
      ['../../etc/passwd', token, now],
    ]
    for (const [name, given, at] of attempts) {
      await expect(rooms.roomPage(name, given, at)).rejects.toMatchObject({ code: 'not_found' })
    }
    await expect(rooms.roomPage(ROOM.name, token, ROOM.closesAt - 1)).resolves.toContain('Ada')
  })

  test('once closed, nobody’s address leads there', async () => {
    const rooms = await twin()
    const token = tokenIn(await rooms.admit(ROOM, ADA))
    await rooms.close(ROOM.name)
    await expect(rooms.roomPage(ROOM.name, token, now)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('writes names as text, whatever they are', async () => {
    const rooms = await twin()
    const token = tokenIn(await rooms.admit(ROOM, { ...ADA, name: '<script>' }))
    expect(await rooms.roomPage(ROOM.name, token, now)).toContain('&lt;script&gt;')
  })
})

describe('which one serves', () => {
  const demo = {
    TRS_ENV: 'demo',
    TRS_DATA_DIR: '.data',
    SITE_URL: 'http://localhost:3000',
    PAYLOAD_SECRET: 'secret',
  } as const

  test.each([
    ['the twin without a key', demo, 'mock'],
    ['Daily with one', { ...demo, DAILY_API_KEY: 'key' }, 'daily'],
  ])('%s', (_, settings, name) => {
    expect(roomsFor(settings).rooms).toMatchObject({ name })
    expect(roomsFor(settings).twin === null).toBe(name === 'daily')
  })

  test('none in production without a key', () => {
    expect(() => roomsFor({ ...demo, TRS_ENV: 'production' })).toThrow('production')
  })
})
