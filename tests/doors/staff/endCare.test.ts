import { newDesk, newVisit, refusal, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house?.close())

const therapistsOf = async (client: string) =>
  (await house.payload.findByID({ collection: 'clients', id: client, depth: 0 })).therapists

const auditOf = (client: string) =>
  rowsOf(
    poolOf(house.payload),
    sql`select action, actor, facts from audit_events where subject = ${`client:${client}`} and action = 'care_ended'`,
  )

const bookAndCancel = async (visit: Visit) => {
  const { body } = await visit.book()
  await visit.call('POST', `/portal/bookings/${body.booking.id}/cancellation`, {})
}
const end = (desk: Awaited<ReturnType<typeof newDesk>>, { client, therapist }: Visit) =>
  desk.call('POST', `/staff/clients/${client}/care-end`, { therapist: therapist.slug })

test('a form opened before a booking and saved after it keeps the care that the booking began', async () => {
  const visit = await newVisit(house)
  for (const role of ['staff', 'owner']) {
    const desk = await newDesk(house, [role])
    const opened = (await desk.call('GET', `/clients/${visit.client}?depth=0`)).body
    const before = await therapistsOf(visit.client)
    await visit.book({ startsAt: new Date(visit.startsAt + (before?.length ?? 0) * 7_200_000).toISOString() })
    const saved = await desk.call('PATCH', `/clients/${visit.client}`, { ...opened, name: `By ${role}` })
    expect([saved.status, saved.body.doc.name]).toEqual([200, `By ${role}`])
    expect(await therapistsOf(visit.client)).toEqual([visit.therapist.id])
  }
})

test('a new client of the office is nobody’s own yet, whatever the form says', async () => {
  const { therapist } = await newVisit(house)
  const desk = await newDesk(house, ['staff'])
  const { status, body } = await desk.call('POST', '/clients', {
    name: 'New',
    email: `${crypto.randomUUID()}@example.org`,
    timeZone: 'UTC',
    locale: 'en',
    therapists: [therapist.id],
  })
  expect(status).toBe(201)
  expect(await therapistsOf(body.doc.id)).toEqual([])
})

test('staff end care, on record and once', async () => {
  const visit = await newVisit(house)
  await bookAndCancel(visit)
  const desk = await newDesk(house, ['staff'])
  expect(await end(desk, visit)).toMatchObject({ status: 200, body: { ended: true } })
  expect(await end(desk, visit)).toMatchObject({ status: 200, body: { ended: false } })
  expect(await therapistsOf(visit.client)).toEqual([])
  expect(await auditOf(visit.client)).toEqual([
    { action: 'care_ended', actor: `user:${desk.id}`, facts: { therapist: visit.therapist.id } },
  ])
})

test('other therapists of the client stay', async () => {
  const visit = await newVisit(house, { credits: 4 })
  const other = await newVisit(house)
  await bookAndCancel(visit)
  await bookAndCancel({ ...visit, book: () => visit.book(slugsOf(other)) })
  await end(await newDesk(house, ['owner']), visit)
  expect(await therapistsOf(visit.client)).toEqual([other.therapist.id])
})

test('care does not end while a session is still booked, and the refusal leaves no trace', async () => {
  const visit = await newVisit(house)
  await visit.book()
  const answer = await end(await newDesk(house, ['staff']), visit)
  expect(refusal(answer)).toEqual([409, 'too_early'])
  expect(answer.body.errors[0].message).toContain('is still booked. Complete, move or cancel it first.')
  expect(await therapistsOf(visit.client)).toEqual([visit.therapist.id])
  expect(await auditOf(visit.client)).toEqual([])
})

test('a booking and an end of care at the same time leave no session with somebody who is not the therapist', async () => {
  const desk = await newDesk(house, ['staff'])
  for (let round = 0; round < 5; round++) {
    const visit = await newVisit(house)
    await bookAndCancel(visit)
    const later = new Date(visit.startsAt + 86_400_000).toISOString()
    const [booked] = await Promise.all([visit.book({ startsAt: later }), end(desk, visit)])
    expect(booked.status).toBe(201)
    expect(await therapistsOf(visit.client)).toEqual([visit.therapist.id])
  }
})

test('a therapist or client who is not there is not found, and a therapist has to be named', async () => {
  const visit = await newVisit(house)
  const desk = await newDesk(house, ['staff'])
  const ask = (client: string, body: object) => desk.call('POST', `/staff/clients/${client}/care-end`, body)
  expect(refusal(await ask(visit.client, { therapist: 'nobody-here' }))).toEqual([404, 'not_found'])
  expect(refusal(await ask('nobody', { therapist: visit.therapist.slug }))).toEqual([404, 'not_found'])
  expect(refusal(await ask(visit.client, {}))).toEqual([422, 'invalid_input', 'therapist'])
})

const slugsOf = ({ service, therapist }: Visit) => ({ service: service.slug, therapist: therapist.slug })
