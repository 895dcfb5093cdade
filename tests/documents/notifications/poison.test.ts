import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { claimNotices } from '@/server/claimNotices'
import { setClock } from '@/server/clock'
import { settleNotices } from '@/server/settleNotices'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { dispatch, manyNotices, newPost, noQuietHours, now } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

test('a notice that ends whoever claims it is dead by itself: all others are sent', async () => {
  const { payload } = house
  const pool = poolOf(payload)
  const booking = await manyNotices(payload, 40)
  const of = sql`booking_id = ${booking}::uuid and status <> 'superseded'`
  const [poison] = await rowsOf<{ id: string }>(
    pool,
    sql`select id from notification_events where ${of} limit 1`,
  )
  const began = await now(payload)
  /** Works on until it claims the one that ends it: what it holds then is held until the lease is over. */
  const worker = async () => {
    for (;;) {
      const { token, notices } = await claimNotices(pool, 100)
      if (notices.length === 0 || notices.some(({ id }) => id === poison?.id)) return
      const sent = notices.map(
        ({ id }) => ({ id, status: 'sent', reason: null, again: null, isTried: true }) as const,
      )
      await settleNotices(pool, token, sent)
    }
  }
  for (let minutes = 0; minutes < 30; minutes++) {
    setClock(began + minutes * MINUTE_MS)
    await worker()
  }
  setClock(began + 31 * MINUTE_MS)
  await dispatch(payload, newPost().carrier)
  const told = await rowsOf<{ status: string; count: number }>(
    pool,
    sql`select status, count(*)::int as count from notification_events where ${of} group by 1 order by 1`,
  )
  expect(told).toEqual([
    { status: 'dead', count: 1 },
    { status: 'sent', count: 39 },
  ])
})
