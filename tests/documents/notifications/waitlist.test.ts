import { type House, openHouse } from '@tests/support/house'
import {
  attempt,
  newClient,
  newCredits,
  newService,
  newTherapist,
  newUser,
  soon,
} from '@tests/support/people'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { noQuietHours, now } from './post'

let house: House
let service: { id: string; slug: string }
let therapist: { id: string; slug: string }
let startsAt: number
let sent: string[] = []

beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterAll(() => house?.close())
afterEach(() => setClock(null))
// A service of its own for each: whoever still waits in one is told nothing of another.
beforeEach(async () => {
  service = await newService(house.payload)
  therapist = await newTherapist(house.payload, [service.id])
  startsAt = await soon(house.payload, 96)
  sent = []
  // Whoever still waits from the test before would be told of what becomes free in this one.
  await poolOf(house.payload).execute(
    sql`update waitlist set status = 'left', ended_at = now() where status = 'waiting'`,
  )
})

const carry = async ({ to, letter }: { to: string; letter: { action: { href: string } } }) => {
  if (letter.action.href.includes('/portal/book?')) sent.push(to)
}
const run = async (job: string) => {
  const mail = { takesKey: true, carry }
  const context = { payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: { mail } }
  return (await tick(context, job)).jobs[job]
}
/** Both in the order of a tick; whoever is told in it. */
const told = async () => {
  await run('reminder-scan')
  await run('notification-dispatch')
  return sent.splice(0)
}

async function somebody(credits = 1) {
  const email = `${attempt()}@example.org`
  const { id } = await newClient(house.payload, { email })
  await newCredits(house.payload, id, credits)
  return { id, email }
}
type Somebody = Awaited<ReturnType<typeof somebody>>
/** A session of this moment: others end while the clock goes on. */
const ask = async ({ id }: Somebody, method: string, path: string, body?: object) =>
  house.request(method, path, { cookie: await house.cookieOf('clients', id), body })

const wanted = () => ({
  service: service.slug,
  therapist: therapist.slug,
  startsAt: toIso(startsAt),
  attemptId: attempt(),
})
const book = (who: Somebody, more: object = {}) =>
  ask(who, 'POST', '/portal/bookings', { ...wanted(), ...more })
const join = (who: Somebody, more: object = {}) => {
  const window = { from: toIso(startsAt - DAY_MS), to: toIso(startsAt + DAY_MS) }
  const body = { service: service.slug, therapist: 'any', ...window, ...more }
  return ask(who, 'POST', '/portal/waitlist', body)
}
const cancel = (who: Somebody, id: string) => ask(who, 'POST', `/portal/bookings/${id}/cancellation`, {})
/** What was told of and can still be booked, as the portal shows it. */
const offersOf = async (who: Somebody) =>
  (await ask(who, 'GET', '/portal/waitlist')).body.items.flatMap(({ offers }: { offers: object[] }) => offers)
const statusOf = async (id: string) =>
  (
    await rowsOf<{ status: string }>(
      poolOf(house.payload),
      sql`select status from waitlist where client_id = ${id}::uuid`,
    )
  )[0]?.status

test('a freed time is offered in turn, and to nobody once it is claimed', async () => {
  const holder = await somebody()
  const [first, second, third] = [await somebody(), await somebody(), await somebody()]
  const { body } = await book(holder)
  for (const one of [first, second, third]) expect((await join(one)).status).toBe(201)
  expect(await told()).toEqual([])

  await cancel(holder, body.booking.id)
  expect(await told()).toEqual([first.email])
  // Whoever missed the mail finds it in the portal; whose turn has not come finds nothing.
  const freed = { therapist: therapist.slug, startsAt: toIso(startsAt) }
  expect([await offersOf(first), await offersOf(second)]).toEqual([[freed], []])
  expect(await told()).toEqual([])
  // Twice planned is told once, by however many workers.
  expect((await run('reminder-scan'))?.offered).toBeUndefined()

  setClock((await now(house.payload)) + 2 * HOUR_MS)
  expect(await told()).toEqual([second.email])
  // The second books before the third is told: for the third it is silent.
  expect((await book(second)).status).toBe(201)
  expect(await offersOf(first)).toEqual([])
  expect(await statusOf(second.id)).toBe('claimed')
  setClock((await now(house.payload)) + 3 * HOUR_MS)
  expect(await told()).toEqual([])
  const [last] = await rowsOf<{ status: string; reason: string }>(
    poolOf(house.payload),
    sql`select status, last_error as reason from notification_events
        where recipient = ${`client:${third.id}`} and kind = 'slot_freed'`,
  )
  expect(last).toEqual({ status: 'superseded', reason: 'not_so_any_more' })
})

test('who left the line, whom it does not suit, and who is busy then are told nothing', async () => {
  const [holder, gone, other, busy] = [
    await somebody(),
    await somebody(),
    await somebody(),
    await somebody(2),
  ]
  const { body } = await book(holder)
  const elsewhere = await newTherapist(house.payload, [service.id])
  const waits = await join(gone)
  await join(other, { from: toIso(startsAt + HOUR_MS), to: toIso(startsAt + DAY_MS) })
  await join(busy, { therapist: therapist.slug })
  await book(busy, { therapist: elsewhere.slug })
  const path = `/portal/waitlist/${waits.body.wait.id}`
  expect((await ask(other, 'DELETE', path)).status).toBe(404)
  await ask(gone, 'DELETE', path)
  await cancel(holder, body.booking.id)
  expect(await told()).toEqual([])
})

test('time off that is taken back is offered, and a window that has passed waits no more', async () => {
  const waiting = await somebody()
  const span = { startsAt: toIso(startsAt - HOUR_MS), endsAt: toIso(startsAt + 5 * HOUR_MS) }
  const data = { therapist: therapist.id, ...span }
  const away = await house.payload.create({ collection: 'time-off', data })
  await join(waiting, { therapist: therapist.slug })
  expect(await told()).toEqual([])
  await house.payload.delete({ collection: 'time-off', id: away.id })
  expect(await told()).toEqual([waiting.email])
  setClock(startsAt + 2 * DAY_MS)
  await run('reminder-scan')
  expect(await statusOf(waiting.id)).toBe('over')
})

const keep = async (hours: number, instead?: string) => {
  const body = { ...wanted(), startsAt: toIso(startsAt + hours * HOUR_MS), instead }
  return (await house.request('POST', '/site/reservations', { body })).body.reservation
}

test('a stranger who keeps and gives up what was free all along makes nobody a mail', async () => {
  const waiting = await somebody()
  await join(waiting, { therapist: therapist.slug })
  let last = await keep(0)
  for (const hours of [3, 6, 9]) last = await keep(hours, last.token)
  setClock((await now(house.payload)) + 31 * 60_000)
  expect(await told()).toEqual([])
})

test('a kept time is offered once it is given up or over, and not where its holder books it', async () => {
  const [waiting, holder] = [await somebody(), await somebody(2)]
  const first = await keep(0)
  await join(waiting, { therapist: therapist.slug })
  const second = await keep(5, first.token)
  expect(await told()).toEqual([waiting.email])
  const booked = await book(holder, { startsAt: second.startsAt, reservation: second.token })
  expect([booked.status, await told()]).toEqual([201, []])
  // What is kept before the worker looks waits for that; and what was offered once is news again.
  await cancel(holder, booked.body.booking.id)
  let last = await keep(5)
  expect(await told()).toEqual([])
  for (const hours of [8, 5, 8, 5, 8, 5, 8]) {
    last = await keep(hours, last.token)
    await told()
  }
  // Nobody writes into this calendar any more: the round itself ends what is over.
  setClock((await now(house.payload)) + 31 * 60_000)
  expect(await told()).toEqual([])
  const offers = await rowsOf<{ starts_at: string }>(
    poolOf(house.payload),
    sql`select starts_at from waitlist_offers o join waitlist w on w.id = o.wait_id
        where w.client_id = ${waiting.id}::uuid order by o.id`,
  )
  const [once, often] = [startsAt, Date.parse(second.startsAt)]
  expect(offers.map((row) => Date.parse(row.starts_at))).toEqual([once, often, often, often])
})

test('hours that become longer are offered, also a start before them that fits only now', async () => {
  const waiting = await somebody()
  const { weekday, hour } = { weekday: String(new Date(startsAt).getUTCDay() || 7), hour: wall(startsAt) }
  const hours = (to: string) => [{ weekday: weekday as '1', from: `${hour}:00`, to }]
  const next = wall(startsAt + HOUR_MS) === '00' ? '24' : wall(startsAt + HOUR_MS)
  const change = (data: object) =>
    house.payload.update({ collection: 'therapists', id: therapist.id, data: data as never })
  await change({ weeklyHours: hours(`${hour}:20`) })
  await join(waiting, { therapist: therapist.slug })
  await change({ bio: 'Listens.' })
  expect(await told()).toEqual([])
  await change({ weeklyHours: hours(`${next}:00`) })
  expect(await told()).toEqual([waiting.email])
  const date = toIso(startsAt).slice(0, 10)
  await change({ overrides: [{ date, intervals: [] }] })
  expect(await told()).toEqual([])
  await change({ overrides: [] })
  expect(await told()).toEqual([waiting.email])
  const offers = await rowsOf<{ starts_at: string }>(
    poolOf(house.payload),
    sql`select distinct starts_at from waitlist_offers where therapist_id = ${therapist.id}::uuid`,
  )
  expect(offers.map((row) => Date.parse(row.starts_at))).toEqual([startsAt])
  await change({ published: false })
  await change({ published: true })
  expect(await told()).toEqual([waiting.email])
})

const wall = (instant: number) => toIso(instant).slice(11, 13)

test('one waits for five windows at most, for the same once, and staff may end it, on record', async () => {
  const eager = await somebody()
  const windows = Array.from({ length: 6 }, (_, n) => ({ to: toIso(startsAt + (n + 1) * DAY_MS) }))
  const answers = []
  for (const window of windows) answers.push((await join(eager, window)).status)
  expect(answers).toEqual([201, 201, 201, 201, 201, 422])
  expect((await join(eager, windows[0])).status).toBe(201)
  const { items } = (await ask(eager, 'GET', '/portal/waitlist')).body
  expect(items.length).toBe(5)
  expect((await join(eager, { to: toIso(startsAt + 90 * DAY_MS) })).status).toBe(422)
  expect((await join(eager, { therapist: 'nobody' })).status).toBe(404)

  const staff = await house.cookieOf('users', (await newUser(house.payload, ['staff'])).id)
  const ended = await house.request('DELETE', `/staff/waitlist/${items[0].id}`, { cookie: staff })
  expect(ended.status).toBe(200)
  const where = { action: { equals: 'wait_ended' } }
  const { totalDocs } = await house.payload.find({ collection: 'audit-events', where })
  expect(totalDocs).toBe(1)
})
