import { newSession } from '@tests/doors/rooms/session'
import { type House, openHouse } from '@tests/support/house'
import { tablesWith } from '@tests/support/tablesWith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { newDesk } from './desk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

test('no word of a note and no address of a room stands anywhere in the database', async () => {
  const desk = await newDesk(house)
  const note = await desk.signed('canary in a note')
  const { body } = await desk.call('POST', `/${note.id}/amendments`, { reason: 'canary in a reason' })
  await desk.write(body.note, 0, { text: 'canary in a draft' }, 'free')
  const { joins, opens, startsAt } = await newSession(house)
  await opens(startsAt)
  expect((await joins(startsAt)).body.joinUrl).toContain('canary-token')
  const rows = await rowsOf<{ joins: number }>(
    poolOf(house.payload),
    sql`select count(*)::int as joins from rooms where client_join_sealed ~ '^pe1' and therapist_join_sealed ~ '^pe1'`,
  )
  expect(rows).toEqual([{ joins: 1 }])
  expect(await tablesWith(house.payload, 'canary')).toEqual([])
  // The look itself sees what is in clear.
  expect(await tablesWith(house.payload, desk.visit.service.slug)).toContain('services')
})
