import { newDesk, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DomainError } from '@/domain/errors'
import { roomName } from '@/domain/rooms/roomName'
import { HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newSession } from './session'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => {
  house.rooms.failures = []
})
afterAll(() => house?.close())

type Session = Awaited<ReturnType<typeof newSession>>

const statesOf = async (booking: string) => {
  const rows = await rowsOf<{ state: string }>(
    poolOf(house.payload),
    sql`select state from rooms where booking_id = ${booking}::uuid order by sequence`,
  )
  return rows.map(({ state }) => state)
}

const sweep = async (instant: number) => {
  setClock(instant)
  try {
    return (await tick({ ...house, carriers: {} }, 'no-show-sweep')).jobs['no-show-sweep']
  } finally {
    setClock(null)
  }
}

/** The practice moves the session by an hour, or cancels it, while both are in its room. */
async function interrupted(session: Session, errand: 'move' | 'cancellation') {
  const { opens, joins, startsAt, booking, visit } = session
  await opens(startsAt - 5 * 60_000)
  await joins(startsAt - 4 * 60_000)
  const desk = await newDesk(house, ['staff'])
  const body = errand === 'move' ? { startsAt: toIso(startsAt + HOUR_MS), sequence: 0 } : {}
  const answer = await desk.call('POST', `/staff/bookings/${booking}/${errand}`, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return { name: roomName(booking, 0), visit }
}

test('after a move the room that was opened is closed with the next tick', async () => {
  const session = await newSession(house)
  const { name } = await interrupted(session, 'move')
  expect(await statesOf(session.booking)).toEqual(['closing'])
  await sweep(session.startsAt)
  expect(house.rooms.closed).toContain(name)
  expect(await statesOf(session.booking)).toEqual(['closed'])
})

test('after a move the client waits anew, at the new time, for another room', async () => {
  const session = await newSession(house)
  const { name } = await interrupted(session, 'move')
  expect(refusal(await session.joins(session.startsAt)).slice(0, 2)).toEqual([409, 'too_early'])
  expect((await session.joins(session.startsAt + HOUR_MS)).body).toMatchObject({ opened: false })
  await session.opens(session.startsAt + HOUR_MS)
  expect(house.rooms.admitted.at(-1)?.room).toMatchObject({
    name: roomName(session.booking, 1),
    closesAt: session.endsAt + HOUR_MS,
  })
  expect(house.rooms.admitted.at(-1)?.room.name).not.toBe(name)
})

test('a cancelled session is joined by neither, and its room is closed', async () => {
  const session = await newSession(house)
  const { name } = await interrupted(session, 'cancellation')
  for (const ask of [session.joins, session.opens]) {
    expect(refusal(await ask(session.startsAt)).slice(0, 2)).toEqual([409, 'outcome_exists'])
  }
  await sweep(session.startsAt)
  expect(house.rooms.closed).toContain(name)
})

test('whoever is just being let in when the session is moved is turned away', async () => {
  const session = await newSession(house)
  const desk = await newDesk(house, ['staff'])
  house.rooms.meanwhile = () =>
    desk.call('POST', `/staff/bookings/${session.booking}/move`, {
      startsAt: toIso(session.startsAt + 72 * HOUR_MS),
      sequence: 0,
    })
  expect(refusal(await session.opens(session.startsAt)).slice(0, 2)).toEqual([409, 'stale_booking'])
  expect(await statesOf(session.booking)).toEqual(['closing'])
})

test('the room of a session that is over is closed, once', async () => {
  const session = await newSession(house)
  await session.opens(session.startsAt)
  await sweep(session.endsAt - 1)
  expect(await statesOf(session.booking)).toEqual(['open'])
  await sweep(session.endsAt)
  await sweep(session.endsAt)
  expect(house.rooms.closed.filter((name) => name === roomName(session.booking, 0))).toHaveLength(1)
})

test('a provider that does not answer is asked once in a tick, and again with the next', async () => {
  const session = await newSession(house)
  const another = await newSession(house)
  await session.opens(session.startsAt)
  await another.opens(another.startsAt)
  house.rooms.failures = [new DomainError('unavailable', 'Not now.')]
  expect(await sweep(session.endsAt)).toMatchObject({ roomsLeft: 1 })
  expect(await statesOf(session.booking)).toEqual(['open'])
  await sweep(session.endsAt)
  expect([await statesOf(session.booking), await statesOf(another.booking)]).toEqual([['closed'], ['closed']])
})
