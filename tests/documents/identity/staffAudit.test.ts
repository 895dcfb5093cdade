import { cookieIn, logIn, newAccount, postOf } from '@tests/doors/identity/accounts'
import { at, newDesk, newOffered, newVisit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house?.close())

type Event = { action: string; actor: string; subject: string | null; facts: Record<string, unknown> }

/** Every event of the audit log that `work` added, whoever it is about. */
async function added(work: () => Promise<unknown>): Promise<Event[]> {
  const read = () =>
    rowsOf<Event & { id: string }>(
      poolOf(house.payload),
      sql`select id::text as id, action, actor, subject, facts from audit_events`,
    )
  const before = new Set((await read()).map(({ id }) => id))
  await work()
  return (await read()).filter(({ id }) => !before.has(id)).map(({ id: _, ...event }) => event)
}

async function booked() {
  const own = await newDesk(house, ['therapist'])
  const offered = await newOffered(house, { therapist: { user: own.id } })
  const visit = await newVisit(house, {}, offered)
  return { visit, id: (await visit.book()).body.booking.id as string }
}

test('what a client cancels stands in the ledger; the audit log is about others', async () => {
  const { visit, id } = await booked()
  const cancel = () => visit.call('POST', `/portal/bookings/${id}/cancellation`, {})
  expect(await added(cancel)).toEqual([])
})

test.each([
  ['completion', {}, 'complete', 'booking_completed', HOUR_MS],
  ['no-show', {}, 'recordNoShow', 'booking_no_show', HOUR_MS],
  ['cancellation', { reason: 'ill' }, 'cancel', 'booking_cancelled', 0],
] as const)(
  'each request of staff adds exactly one event: %s',
  async (door, body, request, action, later) => {
    const { visit, id } = await booked()
    const desk = await newDesk(house, ['staff'])
    const ask = () => desk.call('POST', `/staff/bookings/${id}/${door}`, body)
    const events = await added(() => at(house, visit.startsAt + later, visit, ask))
    expect(events).toMatchObject([
      { action, actor: `user:${desk.id}`, subject: `booking:${id}`, facts: { request, sequence: 1 } },
    ])
  },
)

test('booking, moving and correcting add exactly one event each, and name the reason by its id', async () => {
  const { visit, id } = await booked()
  const desk = await newDesk(house, ['staff'])
  const by = { actor: `user:${desk.id}`, subject: `booking:${id}` }
  const post = (path: string, body: object) => () => desk.call('POST', path, body)
  const body = {
    client: visit.client,
    service: visit.service.slug,
    therapist: visit.therapist.slug,
    startsAt: toIso(visit.startsAt + 2 * DAY_MS),
    attemptId: crypto.randomUUID(),
  }
  expect(await added(post('/staff/bookings', body))).toMatchObject([
    { action: 'booking_booked', actor: by.actor, facts: { request: 'book' } },
  ])
  expect(await added(post('/staff/bookings', body)), 'said again').toEqual([])
  const move = { startsAt: toIso(visit.startsAt + DAY_MS), sequence: 0 }
  expect(await added(post(`/staff/bookings/${id}/move`, move))).toMatchObject([
    { action: 'booking_booked', ...by, facts: { request: 'reschedule', sequence: 1 } },
  ])
  const then = visit.startsAt + DAY_MS + HOUR_MS
  await at(house, then, visit, post(`/staff/bookings/${id}/no-show`, {}))
  const correct = post(`/staff/bookings/${id}/correction`, { to: 'completed', reason: 'was there' })
  const events = await added(() => at(house, then, visit, correct))
  expect(events).toMatchObject([{ action: 'booking_completed', ...by, facts: { request: 'correct' } }])
  expect(events[0]?.facts.reason).toMatch(/^reason:[0-9a-f-]{36}$/)
  expect(JSON.stringify(events)).not.toContain('was there')
})

test('courtesy credits and a link for a client add exactly one event each, said again none', async () => {
  const { client } = await newVisit(house, { credits: 0 })
  const desk = await newDesk(house, ['staff'])
  const actor = `user:${desk.id}`
  const requestId = crypto.randomUUID()
  const body = { client, creditType: 'session', quantity: 2, reason: 'the heating failed', requestId }
  const give = () => desk.call('POST', '/staff/credits', body)
  expect(await added(give)).toMatchObject([{ action: 'credits_granted', actor, facts: { quantity: 2 } }])
  expect(await added(give)).toEqual([])
  const link = () => desk.call('POST', `/staff/clients/${client}/reset-mail`, {})
  expect(await added(link)).toMatchObject([{ action: 'reset_asked', actor, subject: `client:${client}` }])
})

test('another address of a client, and other settings, add exactly one event each', async () => {
  const owner = await newDesk(house, ['owner'])
  const client = await newAccount(house, 'clients')
  const actor = `user:${owner.id}`
  const email = `moved-${crypto.randomUUID()}@example.org`
  const move = () => owner.call('PATCH', `/clients/${client.id}`, { email })
  expect(await added(move)).toMatchObject([
    { action: 'email_changed', actor, subject: `client:${client.id}` },
  ])
  const settings = { cancellationHours: 36, name: 'Erlenhof' }
  const change = () => owner.call('POST', '/globals/practice', settings)
  expect(await added(change)).toEqual([
    { action: 'practice_changed', actor, subject: 'practice', facts: { changed: 'cancellationHours name' } },
  ])
  expect(await added(change), 'said again').toEqual([])
  const lead = () => owner.call('POST', '/globals/navigation', { header: [{ label: 'Go', href: '/prices' }] })
  expect(await added(lead)).toMatchObject([{ action: 'navigation_changed', actor, subject: 'navigation' }])
  const from = `/old-${crypto.randomUUID()}`
  const redirect = () => owner.call('POST', '/redirects', { from, to: { type: 'custom', url: '/prices' } })
  expect(await added(redirect)).toMatchObject([{ action: 'redirect_made', actor }])
})

test('somebody who is signed in and refused is on record, by door and method alone', async () => {
  const editor = await newDesk(house, ['editor'])
  const client = await newAccount(house, 'clients')
  const cookie = cookieIn(await logIn(house, client))
  const refused = (actor: string, method: string, path: string) => [
    { action: 'refused', actor, subject: null, facts: { method, path } },
  ]
  const credits = () => editor.call('POST', '/staff/credits', {})
  expect(await added(credits)).toEqual(refused(`user:${editor.id}`, 'POST', '/api/staff/credits'))
  const audit = () => editor.call('GET', '/audit-events?where[action][equals]=sign_in')
  expect(await added(audit)).toEqual(refused(`user:${editor.id}`, 'GET', '/api/audit-events'))
  const desk = () => house.request('POST', '/staff/credits', { cookie, body: {} })
  expect(await added(desk)).toEqual(refused(`client:${client.id}`, 'POST', '/api/staff/credits'))
  const people = () => house.request('GET', '/users', { cookie })
  expect(await added(people)).toEqual(refused(`client:${client.id}`, 'GET', '/api/users'))
  const stranger = () => house.request('POST', '/staff/credits', { body: {} })
  expect(await added(stranger), 'nobody is signed in').toEqual([])
})
