import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { type House, openHouse } from '../../support/house'
import { attempt, newClient, newCredits, newService, newTherapist, soon } from '../../support/people'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const context = () => ({ payload: house.payload, payments: house.payments, rooms: house.rooms, carriers: {} })

const entriesOf = (lot: string) =>
  rowsOf<{ key: string; quantity: number; actor: string }>(
    poolOf(house.payload),
    sql`select key, quantity, actor from ledger_entries where lot_id = ${lot}::uuid order by position`,
  )

/** The room of a session, opened by the therapist at an instant or by nobody. */
async function newRoom({ id }: { id: string }, openedAt: number | null) {
  await poolOf(house.payload).execute(
    sql`insert into rooms (id, booking_id, client_id, sequence, state, opened_at)
        select gen_random_uuid(), id, client_id, sequence, 'open', to_timestamp(${openedAt}::float8 / 1000)
        from bookings where id = ${id}::uuid`,
  )
}

async function bookedSession(modality: 'in_person' | 'video') {
  const { payload } = house
  const service = await newService(payload, { modality })
  const therapist = await newTherapist(payload, [service.id])
  const client = await newClient(payload)
  const lot = await newCredits(payload, client.id, 1)
  const startsAt = await soon(payload)
  const bookingRequest = {
    type: 'book',
    by: 'client',
    attemptId: attempt(),
    attemptFor: 'a test',
    client: client.id,
    therapist: therapist.slug,
    service: service.slug,
    startsAt,
    overbooked: false,
    reason: null,
  }
  const { id } = await payload.create({
    collection: 'bookings',
    data: {} as never,
    context: { bookingRequest },
  })
  return { id, lot, startsAt, endsAt: startsAt + 50 * MINUTE_MS }
}

const statusOf = async (id: string) => (await house.payload.findByID({ collection: 'bookings', id })).status

describe('renewal-scan', () => {
  test('what nobody used expires when its lot ends, once, not a millisecond before', async () => {
    const { payload } = house
    const expiresAt = await soon(payload, 24)
    const client = await newClient(payload)
    const lot = await newCredits(payload, client.id, 3, { expiresAt })
    setClock(expiresAt - 1)
    expect((await tick(context(), 'renewal-scan')).jobs).toEqual({
      'renewal-scan': { expired: 0, told: 1 },
    })
    setClock(expiresAt)
    expect((await tick(context(), 'renewal-scan')).jobs).toEqual({
      'renewal-scan': { expired: 1 },
    })
    expect((await tick(context(), 'renewal-scan')).jobs).toEqual({
      'renewal-scan': { expired: 0 },
    })
    expect((await entriesOf(lot.id)).at(-1)).toEqual({
      key: `expire:${lot.id}`,
      quantity: 3,
      actor: 'worker',
    })
  })

  test('what comes back after an early end expires under the key that brought it, and blocks no other lot', async () => {
    const { payload } = house
    const session = await bookedSession('in_person')
    const expiresAt = session.startsAt + HOUR_MS
    const owner = await payload.findByID({ collection: 'bookings', id: session.id, depth: 0 })
    const lot = await newCredits(payload, String(owner.client), 1, { expiresAt })
    // The clock said so once, as `tick --at` does; the client still cancels in time afterwards.
    setClock(expiresAt)
    await tick(context(), 'renewal-scan')
    setClock(null)
    const other = await newCredits(payload, (await newClient(payload)).id, 1, { expiresAt })
    setClock(expiresAt)
    expect((await tick(context(), 'renewal-scan')).jobs['renewal-scan']).not.toHaveProperty('failed')
    expect((await entriesOf(other.id)).at(-1)?.key).toBe(`expire:${other.id}`)
    expect((await entriesOf(lot.id)).at(-1)?.key).toBe(`expire:${lot.id}`)
  })

  test('two workers at once expire a lot once', async () => {
    const { payload } = house
    const expiresAt = await soon(payload, 25)
    const lot = await newCredits(payload, (await newClient(payload)).id, 2, { expiresAt })
    setClock(expiresAt + HOUR_MS)
    const ticks = await Promise.all([1, 2, 3].map(() => tick(context(), 'renewal-scan')))
    for (const { jobs } of ticks) expect(jobs['renewal-scan']).not.toHaveProperty('failed')
    expect((await entriesOf(lot.id)).filter(({ key }) => key.startsWith('expire:'))).toHaveLength(1)
  })
})

describe('no-show-sweep', () => {
  const policy = (noShowPolicy: 'flag' | 'forfeit') =>
    house.payload.updateGlobal({ slug: 'practice', data: { noShowPolicy, noShowGrace: 60 } })

  test('C7: only a session still booked is recorded, when its grace has passed', async () => {
    await policy('forfeit')
    const session = await bookedSession('in_person')
    setClock(session.endsAt + 60 * MINUTE_MS - 1)
    await tick(context(), 'no-show-sweep')
    expect(await statusOf(session.id)).toBe('booked')
    setClock(session.endsAt + 60 * MINUTE_MS)
    await tick(context(), 'no-show-sweep')
    expect(await statusOf(session.id)).toBe('no_show')
    expect((await entriesOf(session.lot.id)).at(-1)).toMatchObject({ actor: 'worker', quantity: 1 })
  })

  test('a practice that leaves it to its therapists is left alone', async () => {
    await policy('flag')
    const session = await bookedSession('in_person')
    setClock(session.endsAt + 24 * HOUR_MS)
    await tick(context(), 'no-show-sweep')
    expect(await statusOf(session.id)).toBe('booked')
  })

  test('C8: a video session is never swept where the therapist has not opened its room', async () => {
    await policy('forfeit')
    const session = await bookedSession('video')
    await newRoom(session, null)
    setClock(session.endsAt + 24 * HOUR_MS)
    await tick(context(), 'no-show-sweep')
    expect(await statusOf(session.id)).toBe('booked')
  })

  test('a video session whose client did not come into the opened room is swept', async () => {
    await policy('forfeit')
    const session = await bookedSession('video')
    await newRoom(session, session.startsAt)
    setClock(session.endsAt + 24 * HOUR_MS)
    await tick(context(), 'no-show-sweep')
    expect(await statusOf(session.id)).toBe('no_show')
  })
})
