import { newDesk, newVisit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNow } from '@/server/clock'
import { recordAudit } from '@/server/recordAudit'
import { readAffected } from '@/server/records/readAffected'
import { poolOf } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

test('everybody whom an actor touched in the time is named once, by whatever was touched', async () => {
  const desk = await newDesk(house, ['staff'])
  const [first, second, third] = [await newVisit(house), await newVisit(house), await newVisit(house)]
  const booking = (await first.book()).body.booking.id
  const from = await readNow(poolOf(house.payload))
  await desk.call('POST', `/staff/bookings/${booking}/cancellation`, { reason: 'ill' })
  await desk.call('PATCH', `/clients/${first.client}`, { phone: '030 1' })
  const facts = { client: second.client }
  await recordAudit(house.payload, {
    action: 'note_read',
    actor: `user:${desk.id}`,
    subject: 'note:1',
    facts,
  })
  await desk.call('GET', '/staff/payments.csv')
  await third.call('POST', '/portal/consents', { document: 'privacy', given: true })
  const to = (await readNow(poolOf(house.payload))) + 1
  const actor = `user:${desk.id}`
  const { people, unbounded } = await readAffected(house.payload, { from, to, actor })
  const expected = [
    { person: `client:${first.client}`, events: 2, actions: ['booking_cancelled', 'client_changed'] },
    { person: `client:${second.client}`, events: 1, actions: ['note_read'] },
  ]
  expect(people).toEqual(expected.sort((a, b) => (a.person < b.person ? -1 : 1)))
  expect(unbounded).toEqual({ payments_exported: 1 })
  const all = await readAffected(house.payload, { from, to, actor: null })
  expect(all.people.map(({ person }) => person)).toContain(`client:${third.client}`)
  expect((await readAffected(house.payload, { from: to, to: to + 1, actor: null })).people).toEqual([])
})
