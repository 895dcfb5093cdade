import { type Conversation, newConversation, newTalk } from '@tests/doors/messages/talk'
import { type House, openHouse } from '@tests/support/house'
import { type Heard, type Listening, listen } from '@tests/support/listening'
import { startWeb, type Web } from '@tests/support/web'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Two programs over one database: what is written at the one is heard at the other. */
let house: House
let webs: [Web, Web]
beforeAll(async () => {
  house = await openHouse()
  webs = [await startWeb(house.database), await startWeb(house.database)]
})
afterAll(async () => {
  await Promise.all((webs ?? []).map((web) => web.stop()))
  await house?.close()
})

const ears: Listening[] = []
const hear = async (web: number, path: string, cookie: string, last?: string) => {
  const ear = await listen(`${webs[web]?.url}/api${path}`, cookie, last)
  ears.push(ear)
  return ear
}
const bodies = (heard: Heard[]) =>
  heard.filter(({ event }) => event === 'message').map(({ data }) => data.body)
const post = (web: number, path: string, cookie: string, body: unknown) =>
  fetch(`${webs[web]?.url}/api${path}`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: webs[web]?.url ?? '', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
const say = async (web: number, { cookies, portal }: Conversation, body: string) => {
  const answer = await post(web, `${portal}/messages`, cookies.client, { body })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { message: { id: string } }).message
}

test('what is written at one program is heard at the other, in order, packed by nobody', async () => {
  const talk = await newConversation(house)
  const ear = await hear(1, `${talk.staff}/stream?after=beginning`, talk.cookies.therapist)
  expect(ear.status).toBe(200)
  expect(ear.headers.get('Content-Type')).toContain('text/event-stream')
  expect(ear.headers.get('Cache-Control')).toContain('no-store')
  expect(ear.headers.get('Content-Encoding')).toBeNull()
  for (const word of ['One', 'Two', 'Three']) await say(0, talk, word)
  expect(bodies(await ear.until(3))).toEqual(['One', 'Two', 'Three'])
  await ear.leave()
})

test('who comes back, to either program, misses nothing and hears nothing twice', async () => {
  const talk = await newConversation(house)
  const seen: string[] = []
  let last: string | undefined
  const told = Array.from({ length: 25 }, (_, index) => `Line ${index}`)
  let spoken = 0
  for (const upTo of [4, 4, 11, 19, 25]) {
    const path = `${talk.staff}/stream${last ? '' : '?after=beginning'}`
    const ear = await hear(seen.length % 2, path, talk.cookies.therapist, last)
    // Some are written before the line stands, some while it does, some while it is down.
    for (; spoken < upTo; spoken++) await say(spoken % 2, talk, told[spoken] ?? '')
    const heard = await ear.until(Math.max(0, Math.min(upTo, 22) - seen.length - 1))
    await ear.leave()
    seen.push(...(bodies(heard) as string[]))
    last = heard.findLast(({ id }) => id)?.id ?? last
    if (spoken < told.length) await say(0, talk, told[spoken++] ?? '')
  }
  const rest = await hear(0, `${talk.staff}/stream`, talk.cookies.therapist, last)
  seen.push(...(bodies(await rest.until(told.length - seen.length)) as string[]))
  await rest.leave()
  expect(seen).toEqual(told)
})

test('who writes at both programs at once is heard whole, each once, as the list has it', async () => {
  const talk = await newConversation(house)
  const ear = await hear(1, '/portal/conversations/stream?after=beginning', talk.cookies.client)
  const both = Array.from({ length: 20 }, (_, index) =>
    index % 2
      ? say(index % 4 === 1 ? 0 : 1, talk, `Client ${index}`)
      : post(index % 4 ? 1 : 0, `${talk.staff}/messages`, talk.cookies.therapist, {
          body: `Therapist ${index}`,
        }),
  )
  await Promise.all(both)
  const heard = (await ear.until(20)).filter(({ event }) => event === 'message')
  expect(new Set(heard.map(({ id }) => id)).size).toBe(20)
  const { body } = await talk.asClient('GET', `${talk.portal}/messages?limit=100`)
  expect(heard.map(({ id }) => id)).toEqual(body.items.map(({ id }: { id: string }) => id).reverse())
  await ear.leave()
})

test('who wrote is told when it was read', async () => {
  const talk = await newConversation(house)
  const ear = await hear(0, `${talk.portal}/stream`, talk.cookies.client)
  const { id } = await say(0, talk, 'Have you seen this?')
  await ear.until(1)
  const read = await post(1, `${talk.staff}/read`, talk.cookies.therapist, { upTo: id })
  expect(await read.json()).toEqual({ unread: 0 })
  const receipt = (await ear.until(2))[1]
  expect(receipt).toMatchObject({ event: 'read', id: null })
  expect(receipt?.data).toMatchObject({ conversation: talk.id, by: 'therapist', upTo: id })
  await ear.leave()
})

test('nobody hears what others write', async () => {
  const [talk, other] = [await newConversation(house), await newConversation(house)]
  const ear = await hear(0, '/portal/conversations/stream', other.cookies.client)
  await say(0, talk, 'For Mara alone.')
  await other.reply('For the other one.')
  expect(bodies(await ear.until(1))).toEqual(['For the other one.'])
  await ear.leave()
  const foreign = await hear(0, `${talk.portal}/stream`, other.cookies.client)
  expect(foreign.status).toBe(404)
})

test('a session that ends takes its streams with it, in every program, and no other', async () => {
  const talk = await newConversation(house)
  const second = await house.cookieOf('clients', talk.client)
  const ended = [
    await hear(0, `${talk.portal}/stream`, talk.cookies.client),
    await hear(1, '/portal/conversations/stream', talk.cookies.client),
  ]
  const stays = await hear(1, `${talk.portal}/stream`, second)
  expect((await post(0, '/clients/logout', talk.cookies.client, {})).status).toBe(200)
  await Promise.all(ended.map((ear) => ear.ended()))
  await talk.reply('Still there?')
  expect(bodies(await stays.until(1))).toEqual(['Still there?'])
  await stays.leave()
  expect((await hear(0, `${talk.portal}/stream`, talk.cookies.client)).status).toBe(401)
})

test('a session has six streams at a program, not seven; one that is left makes room', async () => {
  const { cookies } = await newTalk(house)
  const open = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(() => hear(0, '/portal/conversations/stream', cookies.client)),
  )
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const seventh = await hear(0, '/portal/conversations/stream', cookies.client)
  expect(seventh.status).toBe(429)
  expect(Number(seventh.headers.get('Retry-After'))).toBeGreaterThan(0)
  expect((await hear(1, '/portal/conversations/stream', cookies.client)).status).toBe(200)
  await open[0]?.leave()
  const again = () => hear(0, '/portal/conversations/stream', cookies.client)
  await expect.poll(async () => (await again()).status, { timeout: 10_000 }).toBe(200)
})

test('a program that is told to end does not wait for who is listening', async () => {
  const web = await startWeb(house.database)
  const talk = await newConversation(house)
  const ear = await listen(`${web.url}/api${talk.portal}/stream`, talk.cookies.client)
  await Promise.all([web.stop(), ear.ended()])
})
