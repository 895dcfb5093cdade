import {
  book,
  dispatch,
  manyNotices,
  newParty,
  newPost,
  noQuietHours,
  noticesOf,
  scan,
} from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { NotCarried } from '@/domain/notifications/carrier'
import { HOUR_MS } from '@/domain/scheduling/instant'
import { claimNotices } from '@/server/claimNotices'
import { setClock } from '@/server/clock'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
let staff: { id: string; cookie: string }
beforeAll(async () => {
  house = await openHouse()
  await noQuietHours(house.payload)
  const { id } = await newUser(house.payload, ['staff'])
  staff = { id, cookie: await house.cookieOf('users', id) }
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

const errand = (notice: string, what: 'retry' | 'cancellation') =>
  house.request('POST', `/staff/notifications/${notice}/${what}`, { cookie: staff.cookie, body: {} })

/** One notice that the mail server has refused for good. */
async function aDeadOne() {
  const { payload } = house
  const { id } = await book(payload, await newParty(payload))
  const refusing = newPost(() => {
    throw new NotCarried('SMTP 550', { forGood: true })
  })
  await dispatch(payload, refusing.carrier)
  const [notice] = await noticesOf(payload, id)
  return { booking: id, notice: notice?.id ?? '' }
}

const statusOf = async (booking: string, notice: string) =>
  (await noticesOf(house.payload, booking)).find(({ id }) => id === notice)

test('staff send a dead notice again: it goes out with the next tick, and is on record', async () => {
  const { booking, notice } = await aDeadOne()
  const { status, body } = await errand(notice, 'retry')
  expect([status, body]).toEqual([200, { notice: { id: notice, status: 'planned' } }])
  expect(await statusOf(booking, notice)).toMatchObject({ status: 'planned', attempts: 0, lastError: null })
  const post = newPost()
  await dispatch(house.payload, post.carrier)
  expect(await statusOf(booking, notice)).toMatchObject({ status: 'sent', attempts: 1 })
  const [event] = await rowsOf(
    poolOf(house.payload),
    sql`select action, actor, facts from audit_events where subject = ${`notice:${notice}`}`,
  )
  expect(event).toEqual({
    action: 'notice_retried',
    actor: `user:${staff.id}`,
    facts: { kind: 'booked', was: 'dead' },
  })
})

test('what was sent cannot be sent again, taken back, or planned anew, by any way', async () => {
  const { payload } = house
  const { id } = await book(payload, await newParty(payload))
  await dispatch(payload, newPost().carrier)
  const [notice] = await noticesOf(payload, id)
  for (const what of ['retry', 'cancellation'] as const) {
    const { status, body } = await errand(notice?.id ?? '', what)
    expect([status, body.errors[0].data.code]).toEqual([409, 'outcome_exists'])
  }
})

test('what is just being sent is left to whoever sends it', async () => {
  const { payload } = house
  const { id } = await book(payload, await newParty(payload))
  await claimNotices(poolOf(payload), 1_000)
  const [notice] = await noticesOf(payload, id)
  expect((await errand(notice?.id ?? '', 'cancellation')).status).toBe(409)
})

test('a reminder that staff took back stays so, whatever the scan finds', async () => {
  const { payload } = house
  const { id, startsAt } = await book(payload, await newParty(payload))
  setClock(startsAt - 25 * HOUR_MS)
  await scan(payload)
  setClock(null)
  const reminder = (await noticesOf(payload, id)).find(({ kind }) => kind.startsWith('reminder'))
  // Nor can it be sent before its time.
  const early = await errand(reminder?.id ?? '', 'retry')
  expect([early.status, early.body.errors[0].data.code]).toEqual([409, 'too_early'])
  expect((await errand(reminder?.id ?? '', 'cancellation')).status).toBe(200)
  setClock(startsAt - 25 * HOUR_MS)
  await scan(payload)
  expect(await statusOf(id, reminder?.id ?? '')).toMatchObject({
    status: 'superseded',
    lastError: 'withdrawn',
  })
})

test('an errand at the moment of claiming happens before or after it, never in between', async () => {
  const { payload } = house
  const booking = await manyNotices(payload, 40)
  const notices = (await noticesOf(payload, booking)).filter(({ status }) => status === 'planned')
  const post = newPost()
  const [answers] = await Promise.all([
    Promise.all(notices.map(({ id }) => errand(id, 'cancellation'))),
    dispatch(payload, post.carrier),
  ])
  const after = new Map((await noticesOf(payload, booking)).map(({ id, status }) => [id, status]))
  answers.forEach(({ status }, index) => {
    expect(after.get(notices[index]?.id ?? '')).toBe(status === 200 ? 'superseded' : 'sent')
  })
  const keys = new Set(post.parcels.map(({ key }) => key))
  for (const { id, key } of notices) expect(keys.has(key)).toBe(after.get(id) === 'sent')
})

test.each(['nonsense', '01900000-0000-7000-8000-0000000000ff'])('%s is no notice', async (id) => {
  expect((await errand(id, 'retry')).status).toBe(404)
})
