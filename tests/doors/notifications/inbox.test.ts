import { book, newParty } from '@tests/documents/notifications/post'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { carriersFor } from '@/adapters/carriersFor'
import { tick } from '@/jobs/tick'
import { env } from '@/server/env'
import { beat } from '@/server/heartbeat'
import { setPracticeMode } from '@/server/practiceMode'
import { poolOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterEach(() => setPracticeMode(null))
afterAll(() => house?.close())

async function aMail() {
  const party = await newParty(house.payload)
  const { id } = await book(house.payload, party)
  await tick({
    payload: house.payload,
    payments: house.payments,
    rooms: house.rooms,
    carriers: carriersFor(env()),
  })
  return { ...party, id }
}

test('what the worker sends stands in the inbox of the demo, with its calendar', async () => {
  const { email, id } = await aMail()
  const { body } = await house.request('GET', `/dev/mails?to=${email}`)
  expect(body).toEqual([
    {
      to: email,
      subject: expect.stringContaining('is booked'),
      text: expect.stringContaining(id),
      ics: expect.stringContaining('METHOD:REQUEST'),
    },
  ])
})

test('the inbox is a page that shows mails as text, whatever they say', async () => {
  await house.payload.updateGlobal({ slug: 'practice', data: { name: '<script>alert(1)</script>' } })
  const { email } = await aMail()
  const { status, body, headers } = await house.request('GET', `/dev/inbox?to=${email}`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(body).toContain('is booked')
  expect(body).not.toContain('<script>')
})

test.each(['/dev/mails', '/dev/inbox'])('%s is not there in production', async (path) => {
  setPracticeMode('production')
  expect((await house.request('GET', path)).status).toBe(404)
})

test('readiness says how late the worker is', async () => {
  expect((await house.request('GET', '/health/ready')).body).toMatchObject({ status: 'ready', tick: null })
  await beat(house.payload)
  const { body } = await house.request('GET', '/health/ready')
  expect(body.tick.lateSeconds).toBeLessThan(300)
  await poolOf(house.payload).execute(sql`update heartbeats set at = at - interval '10 minutes'`)
  const later = await house.request('GET', '/health/ready')
  expect(later.status).toBe(200)
  expect(later.body.tick.lateSeconds).toBeGreaterThanOrEqual(600)
})
