import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportNotice, messageNotice } from '@/domain/notifications/newNotice'
import { planNotices } from '@/server/planNotices'
import { poolOf } from '@/server/sql'
import { dispatch, newParty, newPost, noQuietHours } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterAll(() => house?.close())

const sent = async () => {
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  return post.parcels
}

test('a message that waits is told to each side once, without a word of it', async () => {
  const { payload } = house
  const { client, user, email } = await newParty(payload)
  const conversation = crypto.randomUUID()
  const readers = [`client:${client}`, `user:${user}`]
  const notices = readers.map((reader) => messageNotice(conversation, reader, 1))
  expect(await planNotices(poolOf(payload), notices)).toHaveLength(2)
  expect(await planNotices(poolOf(payload), notices)).toEqual([])
  const parcels = await sent()
  expect(parcels).toHaveLength(2)
  const mine = parcels.find(({ to }) => to === email)
  expect(mine?.letter.action.href).toMatch(/\/portal\/messages$/)
  expect(mine?.letter.facts).toEqual([])
  expect(mine?.letter.unsubscribe?.oneClick).toMatch(/\/api\/unsubscribe\/[\w-]{44}$/)
  // The next message is another one.
  expect(
    await planNotices(poolOf(payload), [messageNotice(conversation, `client:${client}`, 2)]),
  ).toHaveLength(1)
  expect(await sent()).toHaveLength(1)
})

test('whoever wants no mails about messages gets none; a copy of one’s data is always told of', async () => {
  const { payload } = house
  const { client, email } = await newParty(payload, {
    client: { notificationPreferences: { messages: false, credits: false, reminders: false } },
  })
  await planNotices(poolOf(payload), [
    messageNotice(crypto.randomUUID(), `client:${client}`, 1),
    exportNotice(crypto.randomUUID(), client),
  ])
  const parcels = (await sent()).filter(({ to }) => to === email)
  expect(parcels.map(({ letter }) => letter.action.href)).toEqual([
    expect.stringMatching(/\/portal\/settings$/),
  ])
})
