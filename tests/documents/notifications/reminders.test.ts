import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import { markPlanned } from '@/server/markPlanned'
import { readComing } from '@/server/readComing'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { book, dispatch, moveTo, newParty, newPost, noQuietHours, noticesOf, scan, storiesOf } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(async () => {
  setClock(null)
  await leads('PT24H')
})
afterAll(() => house?.close())

const leads = (...reminderLeadTimes: string[]) =>
  house.payload.updateGlobal({ slug: 'practice', data: { reminderLeadTimes } })
const want = (id: string, wanted: boolean) =>
  house.payload.update({
    collection: 'clients',
    id,
    data: { notificationPreferences: { reminders: wanted, messages: true } },
  })
const reminders = async (id: string) =>
  (await storiesOf(house.payload, id)).filter((story) => story.startsWith('reminder'))

test('a reminder is planned a day ahead, once, and sent when it is due, not before', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  const post = newPost()
  setClock(startsAt - 48 * HOUR_MS)
  expect(await scan(payload)).toMatchObject({ planned: 1 })
  expect(await scan(payload)).toMatchObject({ planned: 0 })
  setClock(startsAt - 24 * HOUR_MS - 1)
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H planned'])
  setClock(startsAt - 24 * HOUR_MS)
  await dispatch(payload, post.carrier)
  await scan(payload)
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H sent'])
  expect(post.parcels.filter(({ key }) => key.includes(`reminder.PT24H:${id}`))).toHaveLength(1)
})

test('three scans at once plan each reminder once', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 25 * HOUR_MS)
  await Promise.all([1, 2, 3].map(() => scan(payload)))
  expect(await reminders(id)).toEqual(['reminder.PT24H planned'])
})

test('a changed lead time takes back what was planned for the old one, and plans anew', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 40 * HOUR_MS)
  await scan(payload)
  await leads('PT12H', 'PT2H')
  setClock(startsAt - 25 * HOUR_MS)
  await scan(payload)
  expect(await reminders(id)).toEqual([
    'reminder.PT12H planned',
    'reminder.PT24H superseded',
    'reminder.PT2H planned',
  ])
  await leads('PT24H')
  await scan(payload)
  expect(await reminders(id)).toEqual([
    'reminder.PT12H superseded',
    'reminder.PT24H planned',
    'reminder.PT2H superseded',
  ])
})

test('a lead time changed between planning and sending is honoured without a scan', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 24 * HOUR_MS)
  await scan(payload)
  await leads('PT2H')
  const post = newPost()
  await dispatch(payload, post.carrier)
  expect(post.parcels.filter(({ key }) => key.includes('reminder'))).toEqual([])
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded'])
})

test('whoever wants none is reminded of nothing, and again when they want it', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  setClock(startsAt - 24 * HOUR_MS)
  await scan(payload)
  await want(party.client, false)
  const post = newPost()
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded'])
  await scan(payload)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded'])
  await want(party.client, true)
  await scan(payload)
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H sent'])
})

test('a session that is moved while its reminder is on its way is reminded of at its new time', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 25 * HOUR_MS)
  await scan(payload)
  await moveTo(payload, id, startsAt + 72 * HOUR_MS)
  setClock(startsAt - 24 * HOUR_MS)
  const post = newPost()
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded'])
  setClock(startsAt + 48 * HOUR_MS)
  await scan(payload)
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded', 'reminder.PT24H sent'])
  expect((await noticesOf(payload, id)).at(-1)?.key).toContain(`reminder.PT24H:${id}:1:`)
})

test('after an outage what is too late expires, and the rest comes once', async () => {
  const { payload } = house
  await leads('PT48H', 'PT24H', 'PT2H')
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party, {
    startsAt: Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + 96 * HOUR_MS,
  })
  setClock(startsAt - 49 * HOUR_MS)
  await scan(payload)
  setClock(startsAt - 20 * HOUR_MS)
  await scan(payload)
  const post = newPost()
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual([
    'reminder.PT24H sent',
    'reminder.PT2H planned',
    'reminder.PT48H expired',
  ])
  setClock(startsAt + HOUR_MS)
  await scan(payload)
  await dispatch(payload, post.carrier)
  expect(await reminders(id)).toEqual([
    'reminder.PT24H sent',
    'reminder.PT2H expired',
    'reminder.PT48H expired',
  ])
  expect(
    post.parcels.filter(({ key }) => key.includes(`:${id}:`) && key.startsWith('reminder')),
  ).toHaveLength(1)
})

test('a session is looked at once, and again when it moves', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  const lookedAtFor = async () => {
    const [row] = await rowsOf<{ leads: string }>(
      poolOf(payload),
      sql`select reminders_for as leads from bookings where id = ${id}::uuid`,
    )
    return row?.leads
  }
  setClock(startsAt - 48 * HOUR_MS - 1)
  await scan(payload)
  expect(await lookedAtFor()).toBe('')
  setClock(startsAt - 48 * HOUR_MS)
  await scan(payload)
  expect(await lookedAtFor()).toBe('PT24H')
  await moveTo(payload, id, startsAt + 72 * HOUR_MS)
  expect(await lookedAtFor()).toBe('')
})

test('a session that is written while it is being looked at is looked at again', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  const runner = poolOf(payload)
  const reach = { plannedFor: 'PT24H', to: startsAt }
  const read = async () =>
    (await readComing(runner, { ...reach, from: startsAt - HOUR_MS })).filter(({ booking }) => booking === id)
  const before = await read()
  await want(party.client, false)
  await want(party.client, true)
  expect(await markPlanned(runner, before, reach)).toBe(0)
  expect(await markPlanned(runner, await read(), reach)).toBe(1)
  expect(await read()).toEqual([])
})

test('a lead time that goes is taken back, however far ahead its sessions are', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 48 * HOUR_MS)
  await scan(payload)
  await leads('PT2H')
  await scan(payload)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded'])
  await leads()
  expect(await scan(payload)).toEqual({ planned: 0 })
  await leads('PT2H')
  setClock(startsAt - 26 * HOUR_MS)
  await scan(payload)
  expect(await reminders(id)).toEqual(['reminder.PT24H superseded', 'reminder.PT2H planned'])
})

test('a session that cannot be looked at stops no other', async () => {
  const { payload } = house
  const [party, other] = [await newParty(payload), await newParty(payload)]
  const { id: own, startsAt } = await book(payload, party)
  const { id } = await book(payload, other, { startsAt })
  const zone = (name: string) =>
    poolOf(payload).execute(sql`update clients set time_zone = ${name} where id = ${party.client}::uuid`)
  setClock(startsAt - 48 * HOUR_MS)
  await zone('Mars/Olympus')
  await payload.updateGlobal({ slug: 'practice', data: { quietFrom: '21:00', quietTo: '07:00' } })
  expect(await scan(payload)).toMatchObject({ failed: 1 })
  expect(await reminders(id)).toEqual(['reminder.PT24H planned'])
  await noQuietHours(payload)
  await zone('UTC')
  expect(await scan(payload)).not.toHaveProperty('failed')
  expect(await reminders(own)).toEqual(['reminder.PT24H planned'])
})
