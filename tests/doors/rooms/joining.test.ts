import { newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newSession } from './session'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const admittedFor = (name: string | undefined) =>
  house.rooms.admitted.filter(({ room }) => room.name === name)
const lastRoom = () => house.rooms.admitted.at(-1)?.room.name

describe('a session by video', () => {
  test('is joined by the client from ten minutes before the start until its end', async () => {
    const { joins, startsAt, endsAt } = await newSession(house)
    expect(refusal(await joins(startsAt - 10 * MINUTE_MS - 1)).slice(0, 2)).toEqual([409, 'too_early'])
    expect((await joins(startsAt - 10 * MINUTE_MS)).status).toBe(200)
    expect((await joins(endsAt - 1)).status).toBe(200)
    expect(refusal(await joins(endsAt)).slice(0, 2)).toEqual([409, 'too_late'])
  })

  test('keeps the client in the waiting room until the therapist opens it, and no token exists', async () => {
    const { joins, opens, booking, startsAt, endsAt } = await newSession(house)
    const before = house.rooms.admitted.length
    expect((await joins(startsAt)).body).toEqual({
      joinUrl: `http://localhost:3000/portal/room/${booking}`,
      expiresAt: toIso(endsAt),
      opened: false,
    })
    expect(house.rooms.admitted).toHaveLength(before)
    expect((await opens(startsAt + 1)).body).toMatchObject({ opened: true, expiresAt: toIso(endsAt) })
    const { body } = await joins(startsAt + 2)
    expect(body).toEqual({
      joinUrl: expect.stringContaining('canary-token'),
      expiresAt: toIso(endsAt),
      opened: true,
    })
    const people = admittedFor(lastRoom()).map(({ guest }) => [guest.name, guest.isTherapist])
    expect(people).toEqual([
      ['Mara Example', true],
      ['Ada', false],
    ])
  })

  test('its room lasts as long as it can be joined', async () => {
    const { opens, startsAt, endsAt } = await newSession(house)
    await opens(startsAt)
    expect(house.rooms.admitted.at(-1)?.room).toMatchObject({
      opensAt: startsAt - 10 * MINUTE_MS,
      closesAt: endsAt,
    })
  })

  test('shows the therapist whether the client waits, for as long as they do', async () => {
    const { joins, looks, opens, startsAt, endsAt } = await newSession(house)
    const span = { opensAt: toIso(startsAt - 10 * MINUTE_MS), closesAt: toIso(endsAt) }
    expect((await looks(startsAt)).body).toEqual({ ...span, opened: false, waiting: false })
    await joins(startsAt)
    expect((await looks(startsAt + 44_999)).body).toMatchObject({ waiting: true })
    expect((await looks(startsAt + 45_000)).body).toMatchObject({ waiting: false })
    await opens(startsAt + 46_000)
    expect((await looks(startsAt + 47_000)).body).toMatchObject({ opened: true })
  })

  test('was opened when the therapist first came', async () => {
    const { opens, booking, startsAt } = await newSession(house)
    await opens(startsAt - MINUTE_MS)
    await opens(startsAt + MINUTE_MS)
    const rows = await rowsOf<{ at: string }>(
      poolOf(house.payload),
      sql`select opened_at at time zone 'UTC' as at from rooms where booking_id = ${booking}::uuid`,
    )
    expect(rows.map(({ at }) => new Date(`${at}Z`).getTime())).toEqual([startsAt - MINUTE_MS])
  })

  test('each address that is given is on record, and stands in no record', async () => {
    const { opens, joins, booking, startsAt, user, visit } = await newSession(house)
    await joins(startsAt)
    await opens(startsAt)
    await joins(startsAt)
    const rows = await rowsOf<{ actor: string; facts: object }>(
      poolOf(house.payload),
      sql`select actor, facts from audit_events
          where action = 'room_entered' and subject = ${`booking:${booking}`} order by id`,
    )
    expect(rows).toEqual([
      { actor: `user:${user}`, facts: { sequence: 0, opened: true } },
      { actor: `client:${visit.client}`, facts: { sequence: 0, opened: false } },
    ])
  })
})

describe('nobody but its two people', () => {
  test('another client finds no such session', async () => {
    const { booking } = await newSession(house)
    const other = await newVisit(house)
    expect(refusal(await other.call('POST', `/portal/bookings/${booking}/room`, {})).slice(0, 2)).toEqual([
      404,
      'not_found',
    ])
  })

  test.each([['owner'], ['staff'], ['editor']])('%s may not', async (role) => {
    const { opens, startsAt } = await newSession(house)
    const { id } = await newUser(house.payload, [role])
    expect(refusal(await opens(startsAt, id)).slice(0, 2)).toEqual([403, 'not_allowed'])
  })

  test('another therapist finds no such session, an owner who is a therapist neither', async () => {
    const { opens, startsAt } = await newSession(house)
    for (const roles of [['therapist'], ['owner', 'therapist']]) {
      const { id } = await newUser(house.payload, roles)
      expect(refusal(await opens(startsAt, id)).slice(0, 2)).toEqual([404, 'not_found'])
    }
  })
})

test('a session in the rooms of the practice has no video room', async () => {
  const { joins, opens, looks, startsAt } = await newSession(house, { modality: 'in_person' })
  for (const ask of [joins, opens, looks]) {
    expect(refusal(await ask(startsAt)).slice(0, 2)).toEqual([404, 'not_found'])
  }
})

test('a provider that is down keeps nobody from booking; who joins is told what to do', async () => {
  house.rooms.failures = Array.from({ length: 2 }, () => new DomainError('unavailable', 'Call the practice.'))
  const { opens, joins, startsAt } = await newSession(house)
  expect(refusal(await opens(startsAt)).slice(0, 2)).toEqual([503, 'unavailable'])
  expect((await joins(startsAt)).body).toMatchObject({ opened: false })
  house.rooms.failures = []
  expect((await opens(startsAt)).status).toBe(200)
})

test('who drops out while the provider is down finds back by the address they were given', async () => {
  const { opens, joins, startsAt } = await newSession(house)
  await opens(startsAt)
  const { joinUrl } = (await joins(startsAt)).body
  house.rooms.failures = [new DomainError('unavailable', 'Call the practice.')]
  expect((await joins(startsAt + MINUTE_MS)).body).toMatchObject({ joinUrl, opened: true })
  expect((await joins(startsAt + MINUTE_MS)).body.joinUrl).not.toBe(joinUrl)
})

test('opened in two windows at once, it is open, and was opened once', async () => {
  const { opens, startsAt, booking } = await newSession(house)
  house.rooms.meanwhile = () => opens(startsAt + 1)
  expect((await opens(startsAt)).status).toBe(200)
  const rows = await rowsOf<{ entered: number }>(
    poolOf(house.payload),
    sql`select count(*)::int as entered from audit_events where subject = ${`booking:${booking}`} and action = 'room_entered'`,
  )
  expect(rows).toEqual([{ entered: 2 }])
})
