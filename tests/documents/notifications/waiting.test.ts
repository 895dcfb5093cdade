import { newConversation, newTalk } from '@tests/doors/messages/talk'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { NotCarried } from '@/domain/notifications/carrier'
import { exportNotice } from '@/domain/notifications/newNotice'
import { DAY_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { planNotices } from '@/server/planNotices'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { dispatch, newPost, noQuietHours, now, withdrawAll } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const sent = async () => {
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  return post.parcels
}

/** The client of a conversation, with whoever wrote to them. */
async function newReader(client: object = {}) {
  const talk = await newConversation(house, await newTalk(house, { client }))
  await withdrawAll(house.payload)
  return talk
}

const statesOf = async (conversation: string) => {
  const rows = await rowsOf<{ status: string }>(
    poolOf(house.payload),
    sql`select status from notification_events where subject = ${conversation} order by planned_at, id`,
  )
  return rows.map(({ status }) => status)
}

test('a message that waits is told to each side once, without a word of it', async () => {
  const { write, reply, id } = await newReader({ email: 'reader@example.org' })
  await write('One.')
  await reply('Two.')
  await write('Three.')
  await reply('Four.')
  const parcels = await sent()
  expect(parcels).toHaveLength(2)
  const mine = parcels.find(({ to }) => to === 'reader@example.org')
  expect(mine?.letter.action.href).toMatch(/\/portal\/messages$/)
  expect(mine?.letter.facts).toEqual([])
  expect(mine?.letter.unsubscribe?.oneClick).toMatch(/\/api\/unsubscribe\/[\w-]{44}$/)
  expect(await statesOf(id)).toEqual(['sent', 'sent'])
})

test('what was read while the mail server was away is told of no more, and the next message is', async () => {
  const talk = await newReader()
  const { id } = await talk.reply('One.')
  await dispatch(house.payload, newPost(() => Promise.reject(new NotCarried('SMTP 451'))).carrier)
  expect((await talk.asClient('POST', `${talk.portal}/read`, { upTo: id })).status).toBe(200)
  setClock((await now(house.payload)) + 2 * MINUTE_MS)
  expect(await sent()).toEqual([])
  expect(await statesOf(talk.id)).toEqual(['superseded'])
  await talk.reply('Two.')
  expect(await sent()).toHaveLength(1)
})

/** A worker that was away for four days. */
async function comeLate() {
  setClock((await now(house.payload)) + 4 * DAY_MS)
  expect(await sent()).toEqual([])
  setClock(null)
}

test.each([
  ['came too late to be told', comeLate, ['expired', 'sent']],
  ['was taken back', () => withdrawAll(house.payload), ['sent']],
])('where word of a message %s, the next message is told of', async (_what, end, states) => {
  const talk = await newReader()
  await talk.reply('One.')
  await end()
  await talk.reply('Two.')
  await talk.reply('Three.')
  expect(await sent()).toHaveLength(1)
  expect(await statesOf(talk.id)).toEqual(states)
})

test('whoever wants no mails about messages gets none; a copy of one’s data is always told of', async () => {
  const talk = await newReader({
    email: 'quiet@example.org',
    notificationPreferences: { messages: false, credits: false, reminders: false },
  })
  await talk.reply('One.')
  await planNotices(poolOf(house.payload), [exportNotice(crypto.randomUUID(), talk.client)])
  const parcels = (await sent()).filter(({ to }) => to === 'quiet@example.org')
  expect(parcels.map(({ letter }) => letter.action.href)).toEqual([
    expect.stringMatching(/\/portal\/settings$/),
  ])
})
