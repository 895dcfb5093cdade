import { type House, openHouse } from '@tests/support/house'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ATTEMPTS_MAX } from '@/domain/notifications/backoff'
import { NotCarried } from '@/domain/notifications/carrier'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { claimNotices } from '@/server/claimNotices'
import { setClock } from '@/server/clock'
import { settleNotices } from '@/server/settleNotices'
import { poolOf, rowsOf, sql } from '@/server/sql'
import {
  book,
  dispatch,
  manyNotices,
  moveTo,
  newParty,
  newPost,
  noQuietHours,
  noticesOf,
  now,
  storiesOf,
  withdrawAll,
} from './post'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
})
beforeEach(async () => {
  setClock(null)
  await withdrawAll(house.payload)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const untouched = { status: 'planned', reason: null, again: null, isTried: false } as const

describe('a claim', () => {
  test('passes by what another worker is just claiming, and waits for nobody', async () => {
    const { payload } = house
    const { id } = await book(payload, await newParty(payload))
    const other = new pg.Client({ connectionString: house.database.appUrl })
    await other.connect()
    await other.query('begin')
    await other.query(
      `select 1 from notification_events where booking_id = $1 and recipient like 'client:%' for no key update`,
      [id],
    )
    const post = newPost()
    const { jobs } = await dispatch(payload, post.carrier)
    await other.end()
    expect(jobs).toEqual({ 'notification-dispatch': { sent: 1 } })
    expect(await storiesOf(payload, id, 'client:')).toEqual(['booked planned'])
  })

  test('holds for a minute: until then nobody else sends it, and then somebody does', async () => {
    const { payload } = house
    const { id } = await book(payload, await newParty(payload))
    const began = await now(payload)
    setClock(began)
    await claimNotices(poolOf(payload), 100)
    const post = newPost()
    setClock(began + MINUTE_MS - 1)
    await dispatch(payload, post.carrier)
    expect(post.parcels).toEqual([])
    setClock(began + MINUTE_MS)
    await dispatch(payload, post.carrier)
    expect(post.parcels).toHaveLength(2)
    expect((await noticesOf(payload, id)).map(({ status, attempts }) => [status, attempts])).toEqual([
      ['sent', 2],
      ['sent', 2],
    ])
  })

  test('that nobody ever settles is dead in the end, for staff to see', async () => {
    const { payload } = house
    const { id } = await book(payload, await newParty(payload))
    const began = await now(payload)
    const post = newPost()
    for (let minutes = 0; minutes < ATTEMPTS_MAX; minutes++) {
      setClock(began + minutes * MINUTE_MS)
      while ((await claimNotices(poolOf(payload), 100)).notices.length > 0);
    }
    setClock(began + ATTEMPTS_MAX * MINUTE_MS)
    await dispatch(payload, post.carrier)
    expect(post.parcels).toEqual([])
    expect((await noticesOf(payload, id)).map(({ status, lastError }) => [status, lastError])).toEqual([
      ['dead', 'abandoned'],
      ['dead', 'abandoned'],
    ])
  })

  test('that was taken over settles nothing, in the statement and in the database', async () => {
    const { payload } = house
    const { id } = await book(payload, await newParty(payload))
    const began = await now(payload)
    setClock(began)
    const slow = await claimNotices(poolOf(payload), 100)
    setClock(began + MINUTE_MS)
    const quick = await claimNotices(poolOf(payload), 100)
    const settlements = slow.notices.map((notice) => ({ ...untouched, id: notice.id }))
    expect(await settleNotices(poolOf(payload), slow.token, settlements)).toEqual(new Set())
    const forced = sql`update notification_events set status = 'planned', lease_until = null, claim_token = ${slow.token}
      where booking_id = ${id}::uuid`
    await expect(poolOf(payload).execute(forced)).rejects.toMatchObject({
      cause: { constraint: 'notification_events_fenced' },
    })
    expect((await settleNotices(poolOf(payload), quick.token, settlements)).size).toBe(2)
  })

  test('judges by the session as it is when it is sent, not as it was', async () => {
    const { payload } = house
    const party = await newParty(payload)
    const { id, startsAt } = await book(payload, party)
    await claimNotices(poolOf(payload), 100)
    await moveTo(payload, id, startsAt + 120 * MINUTE_MS)
    setClock((await now(payload)) + MINUTE_MS)
    const post = newPost()
    await dispatch(payload, post.carrier)
    expect(await storiesOf(payload, id, 'client:')).toEqual(['booked superseded', 'moved sent'])
    expect(post.parcels).toHaveLength(2)
  })
})

test('three workers over a thousand due notices send each once', async () => {
  const { payload } = house
  await manyNotices(payload, 1000)
  const post = newPost()
  const ticks = await Promise.all([1, 2, 3].map(() => dispatch(payload, post.carrier)))
  const sent = ticks.map(({ jobs }) => jobs['notification-dispatch']?.sent ?? 0)
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(1000)
  expect(new Set(post.parcels.map(({ key }) => key)).size).toBe(1000)
  expect(post.parcels).toHaveLength(1000)
})

describe('what is not taken', () => {
  test('is tried again later and later, until it is dead; nothing waits for it', async () => {
    const { payload } = house
    const bad = await newParty(payload)
    const good = await newParty(payload)
    const { id } = await book(payload, bad)
    await book(payload, good)
    const post = newPost(({ to }) => {
      if (to === bad.email) throw new NotCarried('SMTP 451')
    })
    let at = await now(payload)
    for (let round = 0; round < ATTEMPTS_MAX; round++) {
      setClock(at)
      await dispatch(payload, post.carrier)
      at += 15 * MINUTE_MS
    }
    expect(post.parcels).toHaveLength(3)
    const [mail] = (await noticesOf(payload, id)).filter(({ recipient }) => recipient.startsWith('client:'))
    expect(mail).toMatchObject({ status: 'dead', attempts: ATTEMPTS_MAX, lastError: 'SMTP 451' })
  })

  test('for good is dead at once', async () => {
    const { payload } = house
    const party = await newParty(payload)
    const { id } = await book(payload, party)
    const post = newPost(() => {
      throw new NotCarried('SMTP 550', { forGood: true })
    })
    expect((await dispatch(payload, post.carrier)).jobs).toEqual({
      'notification-dispatch': { sent: 0, dead: 2 },
    })
    expect(await storiesOf(payload, id)).toEqual(['booked dead', 'booked dead'])
  })

  test('and cannot be told by a key when it comes twice is left unknown, never sent again', async () => {
    const { payload } = house
    const { id } = await book(payload, await newParty(payload))
    await claimNotices(poolOf(payload), 100)
    setClock((await now(payload)) + MINUTE_MS)
    const post = newPost(undefined, false)
    await dispatch(payload, post.carrier)
    expect(post.parcels).toEqual([])
    expect(await storiesOf(payload, id)).toEqual(['booked unknown', 'booked unknown'])
  })

  test('for a fault of ours harms no other notice', async () => {
    const { payload } = house
    const bad = await newParty(payload)
    const { id } = await book(payload, bad)
    const post = newPost(({ to }) => {
      if (to === bad.email) throw new TypeError('a fault')
    })
    await dispatch(payload, post.carrier)
    expect(post.parcels).toHaveLength(1)
    expect((await noticesOf(payload, id)).map(({ status, lastError }) => [status, lastError])).toEqual([
      ['planned', 'fault'],
      ['sent', null],
    ])
  })
})

test('one that hangs holds up no other', async () => {
  const { payload } = house
  await manyNotices(payload, 50)
  let others = 0
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const post = newPost(async () => {
    others += 1
    if (others === 1) await gate
    if (others === 50) open()
  })
  expect((await dispatch(payload, post.carrier)).jobs).toEqual({ 'notification-dispatch': { sent: 50 } })
})

test('a worker that is told to stop ends what it began and hands back the rest untried', async () => {
  const { payload } = house
  await manyNotices(payload, 100)
  const leaving = new AbortController()
  const post = newPost(() => leaving.abort())
  const context = {
    payload,
    payments: house.payments,
    rooms: house.rooms,
    carriers: { mail: post.carrier },
    stop: leaving.signal,
  }
  const { jobs } = await tick(context, 'notification-dispatch')
  const counts = jobs['notification-dispatch'] ?? {}
  expect(counts.sent).toBe(post.parcels.length)
  expect((counts.sent ?? 0) + (counts.waiting ?? 0)).toBe(100)
  expect(counts.waiting).toBeGreaterThanOrEqual(80)
  const left = await rowsOf<{ attempts: number; status: string }>(
    poolOf(payload),
    sql`select distinct attempts, status from notification_events where status in ('planned', 'claimed')`,
  )
  expect(left).toEqual([{ attempts: 0, status: 'planned' }])
  const next = await dispatch(payload, newPost().carrier)
  expect(next.jobs['notification-dispatch']?.sent).toBe(counts.waiting)
})
