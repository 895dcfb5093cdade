import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { verify } from '@/commands/verify'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { bookingOf, bucketsOf, type Case, moveTo, newCase, write } from './sessions'

const WEEK_MS = 7 * DAY_MS

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.payload.updateGlobal({ slug: 'practice', data: { horizon: 90 } })
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const run = (job: string) =>
  tick({ payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: {} }, job)

const rows = <Row>(question: ReturnType<typeof sql>) => rowsOf<Row>(poolOf(house.payload), question)

async function newSeries(given: Case, times: number, more: object = {}): Promise<string> {
  const { client, therapist, service, startsAt } = given
  const attempt = { attemptId: crypto.randomUUID(), attemptFor: 'this series' }
  const seriesRequest = {
    by: 'client',
    client,
    therapist,
    service,
    startsAt,
    times,
    reason: null,
    ...attempt,
    ...more,
  }
  const context = { seriesRequest }
  const made = await house.payload.create({ collection: 'series', data: {} as never, context, depth: 0 })
  return made.id
}

const end = (id: string, by: 'client' | 'practice') =>
  house.payload.update({ collection: 'series', id, data: {}, context: { seriesEnd: { by, reason: null } } })

type Week = { id: string; week: number; status: string; plannedEnd: string | null; startsAt: number }
const weeksOf = (series: string) =>
  rows<Week>(sql`select id, occurrence as week, status, planned_end as "plannedEnd",
    ${millis(sql`starts_at`)} as "startsAt" from bookings where series_id = ${series}::uuid order by occurrence`)

const statuses = async (series: string) =>
  (await weeksOf(series)).map(({ status, plannedEnd }) => plannedEnd ?? status)

const toldOf = (client: string) =>
  rows<{ kind: string; sequence: number }>(sql`select kind, sequence from notification_events
    where recipient = ${`client:${client}`} and kind not like 'reminder%' and kind <> 'credit_low' order by id`)

test('credits book the first weeks; the others are planned, hold nothing and block nothing', async () => {
  const given = await newCase(house.payload, { lots: { pack: { granted: 3 } } })
  const series = await newSeries(given, 5)
  expect(await statuses(series)).toEqual(['booked', 'booked', 'booked', 'planned', 'planned'])
  expect(await bucketsOf(house.payload, given.lots.pack)).toEqual({ held: 3 })
  expect(await toldOf(given.client)).toEqual([
    { kind: 'booked', sequence: 0 },
    { kind: 'series_made', sequence: 0 },
  ])

  // Somebody else takes the time of the fourth week, which nobody is kept from.
  const other = {
    ...given,
    client: (await newClient(house.payload)).id,
    startsAt: given.startsAt + 3 * WEEK_MS,
  }
  await newCredits(house.payload, other.client, 1)
  await write(house.payload, null, bookingOf(other))

  // Nothing changes before the credits come; then two workers settle what is planned once.
  expect((await run('renewal-scan')).jobs['renewal-scan']?.plannedSettled).toBeUndefined()
  const lot = await newCredits(house.payload, given.client, 2)
  const both = await Promise.all([run('renewal-scan'), run('renewal-scan')])
  const settled = both.map(({ jobs }) => jobs['renewal-scan']?.plannedSettled ?? 0)
  expect(settled.reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await statuses(series)).toEqual(['booked', 'booked', 'booked', 'taken', 'booked'])
  expect(await bucketsOf(house.payload, lot.id)).toEqual({ available: 1, held: 1 })
  expect(
    (await toldOf(given.client))
      .slice(2)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['booked', 'cancelled'])
  expect((await verify(house.database.appUrl)).findings).toEqual([])
})

test('what gets no credits is over in time, told, and never in the ledger', async () => {
  const given = await newCase(house.payload, { lots: { pack: { granted: 1 } } })
  const series = await newSeries(given, 2)
  const [, planned] = await weeksOf(series)
  setClock((planned?.startsAt ?? 0) - HOUR_MS)
  await run('renewal-scan')
  await run('renewal-scan')
  expect((await weeksOf(series))[1]).toMatchObject({ status: 'cancelled', plannedEnd: 'credits' })
  expect((await toldOf(given.client)).at(-1)).toEqual({ kind: 'cancelled', sequence: 1 })
  expect(await rows(sql`select 1 from ledger_entries where booking_id = ${planned?.id}::uuid`)).toEqual([])
  await expect(
    write(house.payload, planned?.id ?? '', { type: 'correct', to: 'completed', reason: 'it was' }),
  ).rejects.toMatchObject({ code: 'outcome_exists' })
})

test('a week that is not free is left out; a series that is refused leaves no trace', async () => {
  const given = await newCase(house.payload)
  const taken = { ...given, client: (await newClient(house.payload)).id, startsAt: given.startsAt + WEEK_MS }
  await newCredits(house.payload, taken.client, 2)
  await write(house.payload, null, bookingOf(taken))
  const series = await newSeries(given, 3)
  expect((await weeksOf(series)).map(({ week }) => week)).toEqual([1, 3])

  const late = await newCase(house.payload, { lots: {} })
  await expect(newSeries(late, 3)).rejects.toMatchObject({ code: 'insufficient_credits' })
  expect(await rows(sql`select 1 from series where client_id = ${late.client}::uuid`)).toEqual([])
  expect(await toldOf(late.client)).toEqual([])
})

test('a planned session is moved and cancelled alone, and the rest ends as a whole', async () => {
  const given = await newCase(house.payload, { lots: { pack: { granted: 2 } } })
  const series = await newSeries(given, 5)
  const [first, , third, fourth] = await weeksOf(series)
  await write(house.payload, third?.id ?? '', moveTo((third?.startsAt ?? 0) + 3 * HOUR_MS))
  await write(house.payload, fourth?.id ?? '', { type: 'cancel', by: 'client', reason: null })
  const moved = (await weeksOf(series))[2]
  expect(moved).toMatchObject({ status: 'planned', startsAt: (third?.startsAt ?? 0) + 3 * HOUR_MS })
  await expect(write(house.payload, third?.id ?? '', { type: 'complete' })).rejects.toMatchObject({
    code: 'too_early',
  })

  // The first can no longer be cancelled free of charge: it stays, whoever is its client.
  setClock((first?.startsAt ?? 0) - HOUR_MS)
  await end(series, 'client')
  expect(await statuses(series)).toEqual(['booked', 'cancelled', 'series', 'cancelled', 'series'])
  expect(await bucketsOf(house.payload, given.lots.pack)).toEqual({ available: 1, held: 1 })
  await expect(end(series, 'client')).rejects.toMatchObject({ code: 'outcome_exists' })
  expect((await toldOf(given.client)).map(({ kind }) => kind).sort()).toEqual(
    ['booked', 'cancelled', 'series_ended', 'series_made'].sort(),
  )
})

test('beyond the horizon a week is planned, and booked once it is open', async () => {
  const given = await newCase(house.payload, { lots: { pack: { granted: 4 } } })
  await house.payload.updateGlobal({ slug: 'practice', data: { horizon: 10 } })
  try {
    const series = await newSeries(given, 3)
    expect(await statuses(series)).toEqual(['booked', 'booked', 'planned'])
    setClock(given.startsAt + 2 * WEEK_MS - 9 * DAY_MS)
    await run('renewal-scan')
    expect(await statuses(series)).toEqual(['booked', 'booked', 'booked'])
    expect((await weeksOf(series)).map(({ startsAt }) => toIso(startsAt).slice(11, 13)).length).toBe(3)
  } finally {
    await house.payload.updateGlobal({ slug: 'practice', data: { horizon: 90 } })
  }
})
