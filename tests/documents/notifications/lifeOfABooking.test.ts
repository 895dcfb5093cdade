import { type House, openHouse } from '@tests/support/house'
import { newTherapist, newUser, soon } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { setClock } from '@/server/clock'
import {
  book,
  change,
  dispatch,
  moveTo,
  newParty,
  newPost,
  noQuietHours,
  noticesOf,
  scan,
  storiesOf,
} from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

test('a booking tells client and therapist once, under a key made of what it says to whom', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  expect((await noticesOf(payload, id)).map(({ key, status }) => `${key} ${status}`)).toEqual([
    `booked:${id}:0:client:${party.client}:mail planned`,
    `booked:${id}:0:user:${party.user}:mail planned`,
  ])
  const post = newPost()
  expect((await dispatch(payload, post.carrier)).jobs).toEqual({ 'notification-dispatch': { sent: 2 } })
  expect((await dispatch(payload, post.carrier)).jobs).toEqual({ 'notification-dispatch': { sent: 0 } })
  expect(post.parcels.map(({ to }) => to).sort()).toHaveLength(2)
  expect(await storiesOf(payload, id)).toEqual(['booked sent', 'booked sent'])
})

test('nobody of the practice is told what they did themselves; the client always is', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  await change(payload, id, { type: 'cancel', by: 'practice', reason: null }, `user:${party.user}`)
  expect(await storiesOf(payload, id, 'user:')).toEqual(['booked superseded'])
  expect(await storiesOf(payload, id, 'client:')).toEqual(['booked superseded', 'cancelled planned'])
})

test('whose calendar was told of a session has it taken out there, by whomever it is cancelled', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id } = await book(payload, party)
  const post = newPost()
  await dispatch(payload, post.carrier)
  await change(payload, id, { type: 'cancel', by: 'practice', reason: null }, `user:${party.user}`)
  await dispatch(payload, post.carrier)
  const { email } = await payload.findByID({ collection: 'users', id: party.user })
  expect(post.parcels.filter(({ to }) => to === email).map(({ calendar }) => calendar?.method)).toEqual([
    'REQUEST',
    'CANCEL',
  ])
})

test('a therapist without an account, or with a closed one, is told nothing', async () => {
  const { payload } = house
  const party = await newParty(payload)
  await payload.update({ collection: 'users', id: party.user, data: { disabled: true } })
  const { id } = await book(payload, party)
  expect(await storiesOf(payload, id)).toEqual(['booked planned'])
})

test('moved three times, cancelled, booked anew: the last word about each is sent', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  setClock(startsAt - 30 * HOUR_MS)
  await scan(payload)
  for (const hours of [3, 5, 7]) await moveTo(payload, id, startsAt + hours * HOUR_MS)
  await change(payload, id, { type: 'cancel', by: 'client', reason: null }, `client:${party.client}`)
  const again = await book(payload, party, { startsAt: startsAt + 50 * HOUR_MS })
  const post = newPost()
  await dispatch(payload, post.carrier)
  const toClient = post.parcels.filter(({ to }) => to === party.email)
  expect(
    toClient.map(({ letter, calendar }) => [letter.subject.includes('cancelled'), calendar?.method]),
  ).toEqual(
    expect.arrayContaining([
      [true, 'CANCEL'],
      [false, 'REQUEST'],
    ]),
  )
  expect(toClient).toHaveLength(2)
  setClock(again.startsAt - 24 * HOUR_MS)
  await scan(payload)
  await dispatch(payload, post.carrier)
  const reminders = post.parcels.filter(({ letter }) => letter.subject.startsWith('Reminder'))
  expect(reminders.map(({ key }) => key)).toEqual([
    `reminder.PT24H:${again.id}:0:client:${party.client}:mail`,
  ])
})

test('the calendar hears of one session under one name, with a sequence that only rises', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  const post = newPost()
  await dispatch(payload, post.carrier)
  for (const hours of [3, 5]) {
    await moveTo(payload, id, startsAt + hours * HOUR_MS)
    await dispatch(payload, post.carrier)
  }
  await change(payload, id, { type: 'cancel', by: 'client', reason: null }, `client:${party.client}`)
  await dispatch(payload, post.carrier)
  const heard = post.parcels.filter(({ to }) => to === party.email).map(({ calendar }) => calendar)
  expect(heard.map((entry) => entry?.sequence)).toEqual([0, 1, 2, 3])
  expect(heard.map((entry) => entry?.method)).toEqual(['REQUEST', 'REQUEST', 'REQUEST', 'CANCEL'])
  expect(new Set(heard.map((entry) => entry?.uid)).size).toBe(1)
})

test('whoever hands a session over is told, and so is its new therapist', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  const post = newPost()
  await dispatch(payload, post.carrier)
  const other = (await newUser(payload, ['therapist'])).id
  const therapist = (await newTherapist(payload, [party.service], { user: other })).id
  await moveTo(payload, id, startsAt + 3 * HOUR_MS, therapist)
  const told = (await noticesOf(payload, id)).filter(({ sequence }) => sequence === 1)
  expect(told.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
    `booked user:${other}`,
    `handed_over user:${party.user}`,
    `moved client:${party.client}`,
  ])
  expect((await dispatch(payload, post.carrier)).jobs['notification-dispatch']).toEqual({ sent: 3 })
  expect(post.parcels.find(({ key }) => key.startsWith('handed_over'))?.calendar?.method).toBe('CANCEL')
})

test('whoever hands a session over is told so, whatever becomes of it before that is sent', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const { id, startsAt } = await book(payload, party)
  const post = newPost()
  await dispatch(payload, post.carrier)
  const user = (await newUser(payload, ['therapist'])).id
  const other = (await newTherapist(payload, [party.service], { user })).id
  const toFormer = async () =>
    (await storiesOf(payload, id, `user:${party.user}`)).filter((story) => !story.startsWith('booked'))
  await moveTo(payload, id, startsAt, other)
  await moveTo(payload, id, startsAt, party.therapist)
  expect(await toFormer()).toEqual(['handed_over superseded'])
  await moveTo(payload, id, startsAt, other)
  await moveTo(payload, id, startsAt + 2 * HOUR_MS)
  await change(payload, id, { type: 'cancel', by: 'practice', reason: null })
  await dispatch(payload, post.carrier)
  expect(await toFormer()).toEqual(['handed_over superseded', 'handed_over sent'])
  const told = post.parcels.filter(({ key }) => key.startsWith('handed_over'))
  expect(told.map(({ calendar }) => calendar?.method)).toEqual(['CANCEL'])
})

test('a completed session tells nobody; a no-show does, and a waiver undoes that not', async () => {
  const { payload } = house
  const party = await newParty(payload)
  const first = await book(payload, party)
  const second = await book(payload, party, { startsAt: first.startsAt + 2 * HOUR_MS })
  setClock(first.startsAt + 4 * HOUR_MS)
  await change(payload, first.id, { type: 'complete' })
  await change(payload, second.id, { type: 'recordNoShow' })
  await change(payload, second.id, { type: 'waive', reason: 'Ill.' })
  const post = newPost()
  await dispatch(payload, post.carrier)
  expect(await storiesOf(payload, first.id)).toEqual(['booked superseded', 'booked superseded'])
  expect(await storiesOf(payload, second.id, 'client:')).toEqual(['booked superseded', 'no_show sent'])
  expect(post.parcels.map(({ key }) => key)).toEqual([`no_show:${second.id}:1:client:${party.client}:mail`])
})

test('a refused change plans nothing', async () => {
  const { payload } = house
  const party = await newParty(payload, { credits: 1 })
  const { id } = await book(payload, party)
  await expect(book(payload, party, { startsAt: (await soon(payload)) + 9 * HOUR_MS })).rejects.toThrow()
  await expect(change(payload, id, { type: 'complete' })).rejects.toThrow()
  expect(await storiesOf(payload, id)).toEqual(['booked planned', 'booked planned'])
})
