import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setClock } from '@/server/clock'
import { readDueNotes } from '@/server/notes/readDueNotes'
import { poolOf, sql } from '@/server/sql'
import { newDesk } from './desk'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const SIGNED = 100
const BODY = `pe1.${'A'.repeat(96)}`

test('a hundred signed sessions hide none that is due; nothing is due about somebody erased', async () => {
  const { user, visit, booking, begin } = await newDesk(house)
  const pool = poolOf(house.payload)
  const erased = (await newClient(house.payload)).id
  // One a quarter of a day, the oldest first; the last of them of somebody who is erased later.
  await pool.execute(sql`
    insert into bookings (id, client_id, therapist_id, service_id, starts_at, ends_at, blocks_from, blocks_to,
        free_cancel_until, client_time_zone, local_start, credits, credit_type, overbooked, attempt_id, attempt_for)
      select gen_random_uuid(), case when n = 0 then ${erased}::uuid else b.client_id end, b.therapist_id, b.service_id,
        b.starts_at - ago, b.ends_at - ago, b.blocks_from - ago, b.blocks_to - ago, b.starts_at - ago, 'UTC',
        b.local_start, 0, 'session', false, gen_random_uuid(), 'a test'
      from bookings b, generate_series(0, ${SIGNED}) n, lateral (select interval '6 hours' * (n + 1) as ago) since
      where b.id = ${booking}::uuid`)
  const signed = sql`b.therapist_id = ${visit.therapist.id}::uuid and b.id <> ${booking}::uuid and b.client_id <> ${erased}::uuid`
  await pool.execute(sql`
    insert into notes (id, therapist_id, client_id, booking_id, kind, format, draft_sealed)
      select gen_random_uuid(), b.therapist_id, b.client_id, b.id, 'session', 'free', ${BODY} from bookings b where ${signed}`)
  await pool.execute(sql`
    update notes n set draft_sealed = null, body_sealed = ${BODY}, signed_at = b.ends_at
      from bookings b where b.id = n.booking_id and ${signed}`)
  const due = async () => {
    setClock(visit.startsAt + 3_600_000)
    try {
      return await readDueNotes(house.payload, user)
    } finally {
      setClock(null)
    }
  }
  expect((await due()).map(({ client }) => client)).toHaveLength(2)
  await pool.execute(sql`update clients set erased_at = now() where id = ${erased}::uuid`)
  expect(await due()).toMatchObject([{ booking, startsAt: visit.startsAt, isBegun: false }])
  await begin()
  expect(await due()).toMatchObject([{ booking, isBegun: true }])
})
