import { type House, openHouse } from '@tests/support/house'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { NotCarried } from '@/domain/notifications/carrier'
import { HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { restrict } from '@/server/rights/restrict'
import { book, dispatch, newParty, newPost, noQuietHours, noticesOf, now, scan, withdrawAll } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const DAY_MS = 24 * HOUR_MS
const prefer = (payload: Payload, id: string, notificationPreferences: object, more: object = {}) =>
  payload.update({ collection: 'clients', id, data: { notificationPreferences, ...more } as never, depth: 0 })

/** A session in two days whose reminder is planned. */
async function reminded(phone: string | null = null) {
  const { payload } = house
  await withdrawAll(payload)
  const party = await newParty(payload, { client: { phone } })
  const startsAt = Math.ceil((await now(payload)) / HOUR_MS) * HOUR_MS + 47 * HOUR_MS
  const { id } = await book(payload, party, { startsAt })
  await withdrawAll(payload)
  await scan(payload)
  return { id, startsAt, party }
}

const reminders = async (id: string) =>
  (await noticesOf(house.payload, id)).filter(({ kind }) => kind.startsWith('reminder.'))

/** A day before, everything that is due leaves by its own way. */
async function sentBy(startsAt: number) {
  const mail = newPost()
  const sms = newPost(undefined, false)
  setClock(startsAt - DAY_MS + 1)
  await tick({ ...house, carriers: { mail: mail.carrier, sms: sms.carrier } }, 'notification-dispatch')
  return { mail: mail.parcels, sms: sms.parcels }
}

test('reminders come as text messages to whoever wants them so, and not by mail too', async () => {
  const { payload } = house
  const { id, startsAt, party } = await reminded('+49 30 123456')
  await prefer(payload, party.client, { remindersBy: 'sms' })
  await scan(payload)
  expect((await reminders(id)).map(({ key, status }) => [key.split(':').at(-1), status]).sort()).toEqual([
    ['mail', 'superseded'],
    ['sms', 'planned'],
  ])
  const { mail, sms } = await sentBy(startsAt)
  expect(mail.filter(({ to }) => to === party.email)).toEqual([])
  expect(sms.map(({ to }) => to)).toEqual(['+4930123456'])
})

test('who changes the way while the other one is being tried is reminded by it, once', async () => {
  const { payload } = house
  const { startsAt, party } = await reminded('+49 30 123456')
  setClock(startsAt - DAY_MS + 1)
  await dispatch(
    payload,
    newPost(async () => {
      await prefer(payload, party.client, { remindersBy: 'sms' })
      throw new NotCarried('SMTP 451')
    }).carrier,
  )
  await scan(payload)
  const later = async (minutes: number) => {
    setClock(startsAt - DAY_MS + minutes * MINUTE_MS)
    const [mail, sms] = [newPost(), newPost(undefined, false)]
    await tick({ ...house, carriers: { mail: mail.carrier, sms: sms.carrier } })
    return { mail: mail.parcels.filter(({ to }) => to === party.email), sms: sms.parcels }
  }
  const [first, then] = [await later(20), await later(21)]
  expect([...first.mail, ...then.mail]).toEqual([])
  expect([...first.sms, ...then.sms].map(({ to }) => to)).toEqual(['+4930123456'])
})

test('where the practice gave up text messages, whoever chose them is reminded by mail', async () => {
  const { payload } = house
  const { startsAt, party } = await reminded('+49 30 123456')
  await prefer(payload, party.client, { remindersBy: 'sms' })
  await scan(payload)
  const mail = newPost()
  setClock(startsAt - DAY_MS + 1)
  await tick({ ...house, carriers: { mail: mail.carrier } }, 'notification-dispatch')
  expect(mail.parcels.map(({ to }) => to)).toContain(party.email)
})

test('who changes their mind after the reminder came is not reminded again', async () => {
  const { payload } = house
  const { id, startsAt, party } = await reminded('+49 30 123456')
  expect((await sentBy(startsAt)).mail.filter(({ to }) => to === party.email)).toHaveLength(1)
  await prefer(payload, party.client, { remindersBy: 'sms' })
  await scan(payload)
  expect(await reminders(id)).toHaveLength(1)
  expect((await sentBy(startsAt)).sms).toEqual([])
})

test('who may not be told is planned for once, and is reminded as soon as that is lifted', async () => {
  const { payload } = house
  const { id, startsAt, party } = await reminded()
  const restricting = { client: party.client, actor: `client:${party.client}`, reason: null }
  await restrict(payload, { ...restricting, restricted: true })
  expect((await sentBy(startsAt)).mail.filter(({ to }) => to === party.email)).toEqual([])
  for (const _ of [1, 2]) expect(await scan(payload)).toEqual({ planned: 0 })
  expect((await reminders(id)).map(({ status }) => status)).toEqual(['superseded'])
  await restrict(payload, { ...restricting, restricted: false })
  await scan(payload)
  expect((await sentBy(startsAt)).mail.filter(({ to }) => to === party.email)).toHaveLength(1)
})

test('text messages need a number that networks take', async () => {
  const { payload } = house
  const { party } = await reminded('030 123456')
  await expect(prefer(payload, party.client, { remindersBy: 'sms' })).rejects.toThrow('Reminders By')
  await prefer(payload, party.client, { remindersBy: 'sms' }, { phone: '0049 (30) 123-456' })
})

test('quiet hours of one’s own move a reminder that is planned already', async () => {
  const { payload } = house
  const { id, startsAt, party } = await reminded()
  const [before] = await reminders(id)
  expect(before?.dueAt).toBe(startsAt - DAY_MS)
  const clock = (ms: number) => {
    const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const
    return new Intl.DateTimeFormat('en', parts).format(ms)
  }
  const quietTo = startsAt - DAY_MS + 2 * HOUR_MS
  const quiet = { quietFrom: clock(startsAt - DAY_MS - HOUR_MS), quietTo: clock(quietTo) }
  // Not where clocks change: in Berlin one night of the year has the same hour twice, and another lacks one.
  await prefer(payload, party.client, quiet, { timeZone: 'UTC' })
  await scan(payload)
  expect((await reminders(id)).map(({ status, dueAt }) => [status, dueAt])).toEqual([['planned', quietTo]])
})

test('quiet hours have a beginning and an end', async () => {
  const { payload } = house
  const { party } = await reminded()
  await expect(prefer(payload, party.client, { quietFrom: '22:00' })).rejects.toThrow()
  await expect(prefer(payload, party.client, { quietFrom: '22:00', quietTo: 'late' })).rejects.toThrow()
})

test('a therapist who does without news of sessions gets none, and the client still does', async () => {
  const { payload } = house
  await withdrawAll(payload)
  const party = await newParty(payload)
  await payload.update({
    collection: 'users',
    id: party.user,
    data: { notificationPreferences: { sessions: false } },
    depth: 0,
  })
  const { id } = await book(payload, party, {
    startsAt: Math.ceil((await now(payload)) / HOUR_MS) * HOUR_MS + 47 * HOUR_MS,
  })
  const mail = newPost()
  await tick({ ...house, carriers: { mail: mail.carrier } }, 'notification-dispatch')
  const told = (await noticesOf(payload, id)).filter(({ kind }) => kind === 'booked')
  expect(told.map(({ key, status }) => [key.includes(':user:'), status]).sort()).toEqual([
    [false, 'sent'],
    [true, 'superseded'],
  ])
})
