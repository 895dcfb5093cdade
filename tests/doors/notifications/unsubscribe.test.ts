import { type House, openHouse } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOPICS, type Topic } from '@/domain/notifications/notice'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { stopToken } from '@/server/stopTokens'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

/** As a mail program calls it: no session, no origin of ours, a form. */
const oneClick = (token: string) =>
  house.request('POST', `/unsubscribe/${token}`, {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: '' },
  })
const wantsOf = async (id: string) =>
  (await house.payload.findByID({ collection: 'clients', id, depth: 0 })).notificationPreferences as Record<
    Topic,
    boolean
  >

describe.each(TOPICS)('mails about %s', (topic) => {
  test('are stopped by one call without a session, and nothing else is; twice is the same', async () => {
    const { id } = await newClient(house.payload)
    for (let times = 0; times < 2; times++) {
      expect(await oneClick(stopToken(id, topic))).toMatchObject({ status: 200 })
    }
    const wants = await wantsOf(id)
    for (const one of TOPICS) expect(wants[one], one).toBe(one !== topic)
  })
})

test('opening the address changes nothing and leads to the page that asks', async () => {
  const { id } = await newClient(house.payload)
  const token = stopToken(id, 'reminders')
  for (const method of ['GET', 'GET']) {
    const answer = await house.request(method, `/unsubscribe/${token}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(new RegExp(`/unsubscribe\\?token=${token}$`))
  }
  expect((await wantsOf(id)).reminders).toBe(true)
})

test('nobody guesses one: a token that is changed anywhere stops nothing', async () => {
  const [ada, ben] = [await newClient(house.payload), await newClient(house.payload)]
  const token = Buffer.from(stopToken(ada.id, 'reminders'), 'base64url')
  for (let place = 0; place < token.length; place++) {
    const changed = Buffer.from(token)
    changed[place] = (changed[place] ?? 0) ^ 1
    expect((await oneClick(changed.toString('base64url'))).status, `byte ${place}`).toBe(404)
  }
  const others = Buffer.concat([Buffer.from(ben.id.replaceAll('-', ''), 'hex'), token.subarray(16)])
  expect((await oneClick(others.toString('base64url'))).status).toBe(404)
  expect((await wantsOf(ada.id)).reminders).toBe(true)
  expect((await wantsOf(ben.id)).reminders).toBe(true)
})

test('a token opens nothing: no session, no name, no address in the answer', async () => {
  const { id } = await newClient(house.payload, { name: 'Nobody Knows', email: 'secret-reader@example.org' })
  const answer = await oneClick(stopToken(id, 'credits'))
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(JSON.stringify(answer.body)).not.toMatch(/Nobody|secret-reader/)
})

test('somebody erased has nothing to stop, and it is on record who stopped what', async () => {
  const gone = await newClient(house.payload, { erasedAt: '2026-01-01T00:00:00.000Z' })
  expect((await oneClick(stopToken(gone.id, 'reminders'))).status).toBe(404)
  const { id } = await newClient(house.payload)
  await oneClick(stopToken(id, 'messages'))
  const events = await rowsOf<{ facts: object }>(
    poolOf(house.payload),
    sql`select facts from audit_events where action = 'notices_stopped' and subject = ${`client:${id}`}`,
  )
  expect(events).toEqual([{ facts: { topic: 'messages' } }])
})
