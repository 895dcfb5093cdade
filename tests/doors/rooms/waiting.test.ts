import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { RoomState } from '@/contracts/rooms'
import { setClock } from '@/server/clock'
import { OpenStreams } from '@/server/live/openStreams'
import { roomStream } from '@/server/rooms/roomStream'
import { openSession } from '@/server/sessions'
import { poolOf } from '@/server/sql'
import { newSession } from './session'

let house: House
const open: { cancel: () => Promise<void> }[] = []
beforeAll(async () => {
  house = await openHouse()
})
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.cancel()
  setClock(null)
})
afterAll(() => house?.close())

/** Somebody in front of a room; what they are told is waited for. */
async function stand(collection: 'clients' | 'users', id: string, booking: string) {
  const { payload } = house
  const visitor = { prefix: 'local', userAgent: 'a test' }
  const { id: session } = await openSession(poolOf(payload), { collection, id }, visitor)
  const party = `${collection === 'clients' ? 'client' : 'user'}:${id}`
  const streams = new OpenStreams(payload, 60_000)
  const reader = roomStream({ payload, streams, booking, party, session }).getReader()
  open.push(reader)
  const states: RoomState[] = []
  /** Reads on until the room stands so. */
  const until = async (wanted: Partial<RoomState>) => {
    for (;;) {
      const found = states.find((state) =>
        Object.entries(wanted).every(([name, is]) => state[name as 'opened'] === is),
      )
      if (found) return states.splice(0, states.indexOf(found) + 1).length
      const { value, done } = await reader.read()
      if (done) throw new Error('the line ended')
      const text = new TextDecoder().decode(value)
      for (const [, json] of text.matchAll(/event: room\ndata: (.*)\n/g)) states.push(JSON.parse(json ?? ''))
    }
  }
  return { until, leave: () => reader.cancel() }
}

test('whoever waits is seen to come and to go, and is told at once that the room is open', async () => {
  const { booking, visit, user, startsAt, joins, opens } = await newSession(house)
  setClock(startsAt)
  const therapist = await stand('users', user, booking)
  await therapist.until({ opened: false, waiting: false })
  expect((await joins(startsAt)).body.opened).toBe(false)
  setClock(startsAt)
  await therapist.until({ waiting: true })
  const client = await stand('clients', visit.client, booking)
  await client.until({ opened: false, waiting: true })
  await client.leave()
  await therapist.until({ waiting: false })
  const again = await stand('clients', visit.client, booking)
  await therapist.until({ waiting: true })
  await opens(startsAt)
  await again.until({ opened: true })
  await therapist.until({ opened: true })
})

test('what happens in another’s session is told to nobody here', async () => {
  const [one, other] = [await newSession(house), await newSession(house)]
  setClock(one.startsAt)
  const { until } = await stand('users', one.user, one.booking)
  await until({ waiting: false })
  await other.joins(other.startsAt)
  await other.opens(other.startsAt)
  setClock(one.startsAt)
  await one.joins(one.startsAt)
  // The next that is told is the own client, and nothing before.
  expect(await until({ waiting: true, opened: false })).toBe(1)
})
