import { type House, openHouse } from '@tests/support/house'
import { newTherapist, newUser } from '@tests/support/people'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { bookingOf, moveTo, newCase, traces, write } from './sessions'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

async function stored() {
  const found = await newCase(house.payload)
  const booking = await write(house.payload, null, bookingOf(found))
  return { ...found, booking, id: String(booking.id) }
}

async function leavesNoTrace(attempt: () => Promise<unknown>) {
  const before = await traces(house.payload)
  const outcome = await attempt().catch((error) => error)
  expect(await traces(house.payload)).toBe(before)
  return outcome
}

const NOT_ALLOWED = expect.objectContaining({ code: 'not_allowed' })

test('a session that was handed over since the door looked is not ended by who had it', async () => {
  const { id, ids } = await stored()
  const had = await newUser(house.payload, ['therapist'])
  await newTherapist(house.payload, [ids.service], { user: had.id })
  const user = { ...had, roles: ['therapist'], collection: 'users' as const }
  const context = { bookingRequest: { type: 'cancel', by: 'practice', reason: null } }
  const cancel = { collection: 'bookings' as const, id, data: {}, context, user: user as never }
  expect(await leavesNoTrace(() => house.payload.update(cancel))).toMatchObject({ code: 'not_found' })
})

describe('the Local API writes nothing that the domain has not decided', () => {
  test('a booking that nobody asked for is not created', async () => {
    const { booking } = await stored()
    const { id, ...fields } = booking
    const twin = { ...fields, attemptId: 'another', startsAt: '2031-01-01T09:00:00.000Z' }
    expect(
      await leavesNoTrace(() => house.payload.create({ collection: 'bookings', data: twin as never })),
    ).toEqual(NOT_ALLOWED)
    expect(id).not.toBe('')
  })

  test('a booking is not changed, by id or by query', async () => {
    const { id } = await stored()
    const change = { collection: 'bookings' as const, data: { status: 'cancelled' as const } }
    expect(await leavesNoTrace(() => house.payload.update({ ...change, id }))).toEqual(NOT_ALLOWED)
    const where = { id: { equals: id } }
    const bulk = await leavesNoTrace(() => house.payload.update({ ...change, where }))
    expect(bulk).not.toMatchObject({ docs: [expect.anything()] })
  })

  test('a request is for one booking: by query it changes none', async () => {
    const { id } = await stored()
    const context = { bookingRequest: { type: 'cancel', by: 'practice', reason: null } }
    const bulk = { collection: 'bookings' as const, data: {}, where: { id: { equals: id } }, context }
    expect(await leavesNoTrace(() => house.payload.update(bulk))).toEqual(NOT_ALLOWED)
  })

  test('what was decided for one booking is not written on another', async () => {
    const one = await stored()
    const other = await stored()
    const context = { decision: { booking: { id: other.id }, entries: [], grants: [] } }
    const change = {
      collection: 'bookings' as const,
      id: one.id,
      data: { status: 'cancelled' as const },
      context,
    }
    expect(await leavesNoTrace(() => house.payload.update(change))).toEqual(NOT_ALLOWED)
  })

  test.each(['bookings', 'credit-lots', 'ledger-entries'] as const)(
    '%s are not deleted, by id or by query',
    async (collection) => {
      await stored()
      const { docs } = await house.payload.find({ collection, limit: 1, depth: 0 })
      const id = String(docs[0]?.id)
      expect(await leavesNoTrace(() => house.payload.delete({ collection, id }))).toEqual(NOT_ALLOWED)
      const bulk = await leavesNoTrace(() =>
        house.payload.delete({ collection, where: { id: { equals: id } } }),
      )
      expect(bulk).not.toMatchObject({ docs: [expect.anything()] })
    },
  )

  test.each([
    ['credit-lots', { available: 99 }],
    ['ledger-entries', { quantity: 99 }],
  ] as const)('%s are not changed or created', async (collection, fields) => {
    await stored()
    const { docs } = await house.payload.find({ collection, limit: 1, depth: 0 })
    const { id, ...rest } = docs[0] as unknown as { id: string }
    const change = { collection: collection as CollectionSlug, id, data: fields as never }
    expect(await leavesNoTrace(() => house.payload.update(change))).toEqual(NOT_ALLOWED)
    const create = { collection: collection as CollectionSlug, data: { ...rest, ...fields } as never }
    expect(await leavesNoTrace(() => house.payload.create(create))).toEqual(NOT_ALLOWED)
  })
})

describe('a client becomes a therapist’s own', () => {
  const own = async (client: string) =>
    (
      await rowsOf<{ therapist: string }>(
        poolOf(house.payload),
        sql`select therapists_id as therapist from clients_rels
            where parent_id = ${client}::uuid and path = 'therapists' order by "order"`,
      )
    ).map(({ therapist }) => therapist)

  test('with the first booking, and once', async () => {
    const found = await newCase(house.payload)
    expect(await own(found.client)).toEqual([])
    await write(house.payload, null, bookingOf(found))
    await write(house.payload, null, bookingOf({ ...found, startsAt: found.startsAt + 3_600_000 }))
    expect(await own(found.client)).toEqual([found.ids.therapist])
  })

  test('of the colleague too whom a session is given to, and stays the first one’s', async () => {
    const { id, client, ids, startsAt } = await stored()
    const colleague = (await newTherapist(house.payload, [ids.service])).id
    await write(house.payload, id, moveTo(startsAt, { by: 'practice', therapist: colleague }))
    expect(await own(client)).toEqual([ids.therapist, colleague])
  })

  test('not with a booking that is refused', async () => {
    const found = await newCase(house.payload, { lots: {} })
    await expect(write(house.payload, null, bookingOf(found))).rejects.toThrow()
    expect(await own(found.client)).toEqual([])
  })

  test('no more, once staff have ended it: what happens to old sessions does not bring it back', async () => {
    const { id, client } = await stored()
    await house.payload.update({ collection: 'clients', id: client, data: { therapists: [] } })
    await write(house.payload, id, { type: 'cancel', by: 'practice', reason: null })
    expect(await own(client)).toEqual([])
  })
})
