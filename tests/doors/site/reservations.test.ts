import { randomUUID } from 'node:crypto'
import { at, newOffered, newVisit, type Offered, refusal, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newCredits, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const reserve = (offered: Offered, more: object = {}) =>
  house.request('POST', '/site/reservations', {
    body: {
      service: offered.service.slug,
      therapist: offered.therapist.slug,
      startsAt: toIso(offered.startsAt),
      attemptId: attempt(),
      ...more,
    },
  })
const tokenOf = async (offered: Offered, more: object = {}): Promise<string> =>
  (await reserve(offered, more)).body.reservation.token
const shown = (token: string) => house.request('GET', `/site/reservations/${token}`)
const rowsAt = ({ therapist }: Offered) =>
  rowsOf<{ status: string; client: string | null }>(
    poolOf(house.payload),
    sql`select status, client_id as client from bookings where therapist_id = ${therapist.id}::uuid order by starts_at`,
  )
const isFree = async ({ service, therapist, startsAt }: Offered) => {
  const asked = { service: service.slug, therapist: therapist.slug }
  const query = new URLSearchParams({ ...asked, from: toIso(startsAt), to: toIso(startsAt + 1) })
  return (await house.request('GET', `/portal/availability?${query}`)).body.slots.length === 1
}
const later = (minutes: number, visit: Visit, work: (there: Visit) => Promise<unknown>) =>
  at(house, Date.now() + minutes * MINUTE_MS, visit, work)

test('a kept time is taken for everybody but whoever has its token, who books it', async () => {
  const visit = await newVisit(house)
  const other = await newVisit(house, {}, visit)
  const attemptId = attempt()
  const answer = await reserve(visit, { attemptId })
  expect(answer.status).toBe(201)
  const { reservation } = answer.body
  expect(reservation).toMatchObject({ service: visit.service.slug, startsAt: toIso(visit.startsAt) })
  const minutes = (Date.parse(reservation.reservedUntil) - Date.now()) / MINUTE_MS
  expect(minutes).toBeGreaterThan(29)
  expect(minutes).toBeLessThanOrEqual(30)
  // Said again it is the same, and no longer; for another time it is refused.
  expect((await reserve(visit, { attemptId })).body).toEqual(answer.body)
  const elsewhere = await reserve(visit, { attemptId, startsAt: toIso(visit.startsAt + 3 * HOUR_MS) })
  expect(refusal(elsewhere)).toEqual([409, 'attempt_reused'])
  expect((await shown(reservation.token)).body).toEqual(answer.body)

  expect(await isFree(visit)).toBe(false)
  expect(refusal(await reserve(visit))).toEqual([409, 'slot_taken'])
  expect(refusal(await other.book())).toEqual([409, 'slot_taken'])
  expect(refusal(await other.book({ reservation: 'x'.repeat(43) }))).toEqual([409, 'slot_taken'])
  expect(refusal(await other.book({ reservation: 'short' }))).toEqual([422, 'invalid_input', 'reservation'])
  expect((await visit.book({ reservation: reservation.token })).status).toBe(201)
  expect(await rowsAt(visit)).toEqual([{ status: 'booked', client: visit.client }])
  // A token claims once, whoever has it by then.
  expect(refusal(await other.book({ reservation: reservation.token }))).toEqual([409, 'slot_taken'])
  expect((await shown(reservation.token)).status).toBe(404)
})

test('what is over is free at once, and cleared by the next who writes there', async () => {
  const visit = await newVisit(house)
  const token = await tokenOf(visit)
  await later(29, visit, async (there) => {
    expect(await isFree(visit)).toBe(false)
    expect(refusal(await there.book())).toEqual([409, 'slot_taken'])
  })
  await later(30, visit, async (there) => {
    expect(await isFree(visit)).toBe(true)
    expect((await shown(token)).status).toBe(404)
    // Half an hour may pass beneath a session that is moved there, too.
    const { id } = (await there.book({ startsAt: toIso(visit.startsAt + 4 * HOUR_MS) })).body.booking
    await reserve({ ...visit, startsAt: visit.startsAt + 8 * HOUR_MS })
    expect((await rowsAt(visit)).map(({ status }) => status)).toEqual(['booked', 'reserved'])
    const move = { startsAt: toIso(visit.startsAt), sequence: 0 }
    expect((await there.call('POST', `/portal/bookings/${id}/move`, move)).status).toBe(200)
  })
  await later(61, visit, async (there) => {
    const moved = await there.book({ startsAt: toIso(visit.startsAt + 8 * HOUR_MS), reservation: token })
    expect(moved.status).toBe(201)
  })
  expect((await rowsAt(visit)).map(({ status }) => status)).toEqual(['booked', 'booked'])
})

test('whoever has no credits keeps the time, and books it when they have some', async () => {
  const visit = await newVisit(house, { credits: 0 })
  const reservation = await tokenOf(visit)
  expect(refusal(await visit.book({ reservation }))).toEqual([402, 'insufficient_credits'])
  expect((await shown(reservation)).status).toBe(200)
  await newCredits(house.payload, visit.client, 1)
  const booked = await visit.book({ reservation })
  expect([booked.status, booked.body.errors?.[0]?.message]).toEqual([201, undefined])
})

test('a kept time is the first of a weekly series, and no more than that', async () => {
  const visit = await newVisit(house, { credits: 2 })
  const [reservation, startsAt] = [await tokenOf(visit), toIso(visit.startsAt)]
  const [service, therapist] = [visit.service.slug, visit.therapist.slug]
  const series = (more: object = {}) =>
    visit.call('POST', '/portal/series', {
      service,
      therapist,
      startsAt,
      times: 2,
      attemptId: attempt(),
      ...more,
    })
  expect(refusal(await series())).toEqual([409, 'slot_taken'])
  expect(refusal(await series({ reservation: 'short' }))).toEqual([422, 'invalid_input', 'reservation'])
  const made = await series({ reservation })
  expect([made.status, made.body.leftOut]).toEqual([201, []])
  expect((await rowsAt(visit)).map(({ status }) => status)).toEqual(['booked', 'booked'])
  expect((await shown(reservation)).status).toBe(404)
})

test('notice that passes while a time is kept takes it from nobody', async () => {
  const practice = await house.payload.findGlobal({ slug: 'practice' })
  const set = (minimumNotice: number) =>
    house.payload.updateGlobal({ slug: 'practice', data: { minimumNotice } as never })
  const visit = await newVisit(house)
  await set(Math.floor((visit.startsAt - Date.now()) / MINUTE_MS) - 5)
  const reservation = await tokenOf(visit)
  await later(10, visit, async (there) => {
    expect(refusal(await there.book())[0]).toBe(409)
    expect((await there.book({ reservation })).status).toBe(201)
  })
  await set(Number(practice.minimumNotice))
})

test('choosing another time gives the earlier one up', async () => {
  const offered = await newOffered(house)
  const first = await tokenOf(offered)
  const second = { ...offered, startsAt: offered.startsAt + 2 * HOUR_MS }
  const token = await tokenOf(second, { instead: first })
  expect([(await shown(first)).status, (await shown(token)).status]).toEqual([404, 200])
  expect(await isFree(offered)).toBe(true)
  // Whoever books something else with it gives it up as well.
  const visit = await newVisit(house, {}, offered)
  expect((await visit.book({ reservation: token })).status).toBe(201)
  expect(await isFree(second)).toBe(true)
})

test('nobody of the practice is shown a kept time as a session, and nobody ends it as one', async () => {
  const therapist = await newUser(house.payload, ['therapist'])
  const offered = await newOffered(house, { therapist: { user: therapist.id } })
  await tokenOf(offered)
  const [row] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from bookings where therapist_id = ${offered.therapist.id}::uuid`,
  )
  const owner = await newUser(house.payload, ['owner'])
  for (const user of [therapist, owner]) {
    const cookie = await house.cookieOf('users', user.id)
    const list = await house.request('GET', '/bookings', { cookie })
    expect(list.body.docs.map(({ id }: { id: string }) => id)).not.toContain(row?.id)
    expect((await house.request('GET', `/bookings/${row?.id}`, { cookie })).status).toBe(404)
    const cancel = await house.request('POST', `/staff/bookings/${row?.id}/cancellation`, {
      cookie,
      body: {},
    })
    expect(cancel.status).toBe(404)
  }
})

test('staff book over a kept time only knowingly', async () => {
  const offered = await newOffered(house)
  const staff = await newUser(house.payload, ['staff'])
  const cookie = await house.cookieOf('users', staff.id)
  const visit = await newVisit(house, {}, offered)
  const token = await tokenOf(offered)
  const wanted = { client: visit.client, service: offered.service.slug, therapist: offered.therapist.slug }
  const book = (more: object) =>
    house.request('POST', '/staff/bookings', {
      cookie,
      body: { ...wanted, startsAt: toIso(offered.startsAt), attemptId: randomUUID(), ...more },
    })
  expect(refusal(await book({}))).toEqual([409, 'slot_taken'])
  expect((await book({ overbooked: true, reason: 'in need' })).status).toBe(201)
  const other = await newVisit(house, {}, offered)
  expect(refusal(await other.book({ reservation: token }))).toEqual([409, 'slot_taken'])
})

test('a reservation against a booking, and ten visitors for one time: one has it, never both', async () => {
  for (const round of [0, 1, 2]) {
    const visit = await newVisit(house)
    const wants = Array.from({ length: 4 }, () => () => reserve(visit))
    const all = round === 1 ? [...wants, () => visit.book()] : [() => visit.book(), ...wants]
    const answers = await Promise.all(all.map((want) => want()))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status !== 201).map(refusal)).toEqual(
      Array(4).fill([409, 'slot_taken']),
    )
    expect(await rowsAt(visit)).toHaveLength(1)
  }
})

test('two with one token at once: one books, the other is told what is free', async () => {
  const visit = await newVisit(house)
  const other = await newVisit(house, {}, visit)
  const reservation = await tokenOf(visit)
  const answers = await Promise.all([visit, other].map(({ book }) => book({ reservation })))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(await rowsAt(visit)).toHaveLength(1)
})

test('what is not offered or not there is not kept', async () => {
  const offered = await newOffered(house)
  const ask = async (more: object) => refusal(await reserve(offered, more))
  expect(await ask({ startsAt: toIso(offered.startsAt + MINUTE_MS) })).toEqual([409, 'slot_not_offered'])
  expect(await ask({ startsAt: toIso(Date.now() - HOUR_MS) })).toEqual([409, 'slot_not_offered'])
  expect(await ask({ therapist: 'nobody' })).toEqual([404, 'not_found'])
  expect(await ask({ attemptId: 'mine' })).toEqual([422, 'invalid_input', 'attemptId'])
  expect(await ask({ instead: 'x' })).toEqual([422, 'invalid_input', 'instead'])
})

test('a time is not made longer by giving it up for itself', async () => {
  const offered = await newOffered(house)
  const token = await tokenOf(offered)
  const { body } = await shown(token)
  expect(refusal(await reserve(offered, { instead: token }))).toEqual([409, 'slot_taken'])
  expect((await shown(token)).body).toEqual(body)
})
