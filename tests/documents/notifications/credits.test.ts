import { type House, openHouse } from '@tests/support/house'
import { newClient, newCredits, soon } from '@tests/support/people'
import { scriptedPayments } from '@tests/support/scriptedPayments'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { EXPIRING_DAYS } from '@/domain/notifications/note'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { book, dispatch, newParty, newPost, noQuietHours, now, withdrawAll } from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const payments = scriptedPayments()
const scan = async () =>
  (await tick({ payload: house.payload, payments, rooms: house.rooms, carriers: {} }, 'renewal-scan')).jobs[
    'renewal-scan'
  ]

const newsOf = (client: string) =>
  rowsOf<{ kind: string; status: string; subject: string; lastError: string | null }>(
    poolOf(house.payload),
    sql`select kind, status, subject, last_error as "lastError" from notification_events
        where recipient = ${`client:${client}`} and kind in ('credit_low', 'lot_expiring') order by id`,
  )

test('whoever books with their last credits but one is told, once for each lot', async () => {
  const { payload } = house
  const party = await newParty(payload, { credits: 3 })
  const startsAt = await soon(payload)
  await book(payload, party, { startsAt })
  expect(await newsOf(party.client)).toEqual([])
  await book(payload, party, { startsAt: startsAt + 2 * HOUR_MS })
  await book(payload, party, { startsAt: startsAt + 4 * HOUR_MS })
  expect(await newsOf(party.client)).toMatchObject([{ kind: 'credit_low', status: 'planned' }])
})

test('whoever has got credits since is not told that they run low', async () => {
  const { payload } = house
  await withdrawAll(payload)
  const party = await newParty(payload, { credits: 2 })
  await book(payload, party)
  await newCredits(payload, party.client, 5)
  await dispatch(payload, newPost().carrier)
  expect(await newsOf(party.client)).toMatchObject([{ status: 'superseded', lastError: 'not_so_any_more' }])
})

test('credits that end are told of some days before, once, whoever scans how often', async () => {
  const { payload } = house
  const client = await newClient(payload)
  const expiresAt = await soon(payload, 24 * 30)
  const lot = await newCredits(payload, client.id, 3, { expiresAt })
  setClock(expiresAt - EXPIRING_DAYS * DAY_MS - 1)
  expect(await scan()).toEqual({ expired: 0 })
  setClock(expiresAt - EXPIRING_DAYS * DAY_MS)
  const found = await Promise.all([scan(), scan(), scan()])
  expect(found.map((counts) => counts?.told ?? 0).reduce((sum, count) => sum + count, 0)).toBe(1)
  expect(await scan()).toEqual({ expired: 0 })
  expect(await newsOf(client.id)).toEqual([
    { kind: 'lot_expiring', status: 'planned', subject: lot.id, lastError: null },
  ])
})

test('and not to whoever wants no mails about credits', async () => {
  const { payload } = house
  await withdrawAll(payload)
  const client = await newClient(payload, { notificationPreferences: { credits: false } })
  await newCredits(payload, client.id, 3, { expiresAt: (await now(payload)) + 2 * DAY_MS })
  await scan()
  await dispatch(payload, newPost().carrier)
  expect(await newsOf(client.id)).toMatchObject([{ status: 'superseded', lastError: 'not_wanted' }])
})
