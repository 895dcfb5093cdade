import { newConversation } from '@tests/doors/messages/talk'
import { type House, openHouse } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { env } from '@/server/env'
import { OpenStreams } from '@/server/live/openStreams'
import { openSession } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
let leave = () => {}
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => {
  leave()
  setClock(null)
})
afterAll(() => house?.close())

const BEAT_MS = 20

/** Joins with a session of this person; what is told is waited for. */
async function join(collection: 'clients' | 'users', id: string, beatMs = BEAT_MS) {
  const { payload } = house
  const visitor = { prefix: 'local', userAgent: 'a test' }
  const { id: session } = await openSession(poolOf(payload), { collection, id }, visitor)
  const told = { wake: signal<string | null>(), beat: signal<void>(), end: signal<void>() }
  const party = `${collection === 'clients' ? 'client' : 'user'}:${id}`
  leave = new OpenStreams(payload, beatMs).join({
    party,
    session,
    topic: 'messages',
    wake: told.wake.tell,
    beat: told.beat.tell,
    end: () => {
      leave()
      told.end.tell()
    },
  })
  return told
}

/** What is told stays until it is heard. */
function signal<Value>() {
  const told: Value[] = []
  let waiting = () => {}
  return {
    tell: (value: Value) => {
      told.push(value)
      waiting()
    },
    heard: async (): Promise<Value> => {
      while (told.length === 0) {
        await new Promise<void>((resolve) => {
          waiting = resolve
        })
      }
      return told.shift() as Value
    },
  }
}

test('a stream is given a sign again and again while its session lives', async () => {
  const { beat } = await join('clients', (await newClient(house.payload)).id)
  for (let index = 0; index < 3; index++) await beat.heard()
})

test('looking is no visit: a page that is left open ends with the idle session', async () => {
  const { beat, end } = await join('clients', (await newClient(house.payload)).id)
  await beat.heard()
  setClock((await readNow(poolOf(house.payload))) + 31 * MINUTE_MS)
  await end.heard()
})

test('who is a therapist no longer hears nothing more', async () => {
  const { id } = await newUser(house.payload, ['therapist', 'editor'])
  const { beat, end } = await join('users', id)
  await beat.heard()
  await house.payload.update({ collection: 'users', id, data: { roles: ['editor'] } })
  await end.heard()
})

test('only the two parties are woken, with the id of their conversation', async () => {
  const [talk, other] = [await newConversation(house), await newConversation(house)]
  // A heartbeat would wake as well, before it listens.
  const { wake } = await join('clients', talk.client, 10 * MINUTE_MS)
  // Once it listens, whatever was missed is looked for.
  expect(await wake.heard()).toBeNull()
  await other.write('For somebody else.')
  await talk.reply('For you.')
  for (;;) {
    const conversation = await wake.heard()
    if (conversation === null) continue
    expect(conversation).toBe(talk.id)
    return
  }
})

test('it listens past a pooler of connections, where there is an address for that', async () => {
  env().DATABASE_LISTEN_URL = house.database.ownerUrl
  await join('clients', (await newClient(house.payload)).id)
  env().DATABASE_LISTEN_URL = undefined
  const listening = sql`select usename from pg_stat_activity
    where application_name = 'trs live' and datname = current_database()`
  await vi.waitFor(async () => {
    expect(await rowsOf(poolOf(house.payload), listening)).toContainEqual({ usename: 'trs_owner' })
  })
})
