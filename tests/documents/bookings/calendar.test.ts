import { type House, openHouse } from '@tests/support/house'
import { attempt, newClient, newService, newTherapist, newUser } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCalendar } from '@/admin/calendar/readCalendar'
import type { UserRole } from '@/domain/identity/roles'
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** The Monday of a week that is wholly to come and can be booked, in UTC. */
let monday: number
let house: House
beforeAll(async () => {
  house = await openHouse()
  const day = Math.floor((await readNow(poolOf(house.payload))) / DAY_MS) + 10
  // 1970-01-05 was a Monday, day 4.
  monday = (day - ((day - 4) % 7)) * DAY_MS
})
afterAll(async () => {
  setClock(null)
  await house?.close()
})

/** A therapist with an account and so many sessions, one each hour from that Monday on. */
async function therapistWith(sessions: number) {
  const { payload } = house
  const service = await newService(payload, { credits: 0 })
  const user = (await newUser(payload, ['therapist'])).id
  const { id, slug } = await newTherapist(payload, [service.id], { user })
  const client = (await newClient(payload)).id
  await rowsOf(
    poolOf(payload),
    sql`insert into bookings (id, client_id, therapist_id, service_id, status, starts_at, ends_at, blocks_from, blocks_to,
          free_cancel_until, client_time_zone, local_start, credits, credit_type, attempt_id, attempt_for)
        select gen_random_uuid(), ${client}::uuid, ${id}::uuid, ${service.id}::uuid, 'booked', s, s + interval '50 min', s,
          s + interval '1 hour', s, 'UTC', s::text, 0, 'session', gen_random_uuid()::text, 'a test'
        from (select ${toIso(monday)}::timestamptz + make_interval(hours => h) as s
          from generate_series(0, ${sessions - 1}::int) h) hours`,
  )
  return { user, id, slug, service: service.slug }
}

const at = (hours: number) => toIso(monday + hours * HOUR_MS)

test('a week is read whole: everybody’s for the office, a therapist’s own, with what is kept', async () => {
  const { payload } = house
  const [busy, calm] = [await therapistWith(130), await therapistWith(2)]
  await payload.create({
    collection: 'time-off',
    data: { therapist: calm.id, startsAt: at(56), endsAt: at(104) } as never,
  })
  const place = { service: calm.service, therapist: calm.slug, startsAt: at(129) }
  const kept = await house.request('POST', '/site/reservations', { body: { ...place, attemptId: attempt() } })
  expect(kept.status).toBe(201)
  const read = async (id: string, role: UserRole, therapist: string | null = null) => {
    const user = { id, collection: 'users' as const, roles: [role] }
    const asked = { view: 'week' as const, date: at(72).slice(0, 10), therapist }
    const found = await readCalendar({ payload: payload as never, user, asked, timeZone: 'Europe/Berlin' })
    const standing = found.therapists.map((one) => [
      one.slug,
      new Set(one.standing.flatMap(({ session }) => session?.id ?? [])).size,
      one.standing.filter(({ session }) => session === null).length,
      one.timeOff.length,
    ])
    return { standing, left: found.left }
  }
  const office = (await newUser(payload, ['staff'])).id
  const all = await read(office, 'staff')
  expect(all.left).toBe(0)
  expect(new Set(all.standing.map(String))).toEqual(new Set([`${busy.slug},130,0,0`, `${calm.slug},2,1,1`]))
  expect((await read(calm.user, 'therapist')).standing).toEqual([[calm.slug, 2, 1, 1]])
  expect((await read(calm.user, 'therapist', busy.slug)).standing).toEqual([])
  // Half an hour later nothing is kept any more, whoever has cleared it away.
  setClock((await readNow(poolOf(payload))) + 31 * MINUTE_MS)
  expect((await read(calm.user, 'therapist')).standing).toEqual([[calm.slug, 2, 0, 1]])
})
