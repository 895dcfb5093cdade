import { newAccount, postOf } from '@tests/doors/identity/accounts'
import { newDesk } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newService, newTherapist, soon } from '@tests/support/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toIso } from '@/domain/scheduling/instant'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { encryptionOf } from '@/server/encryption/encryption'
import { setPracticeMode } from '@/server/practiceMode'
import { recordReading } from '@/server/recordReading'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house?.close())

type Event = { action: string; actor: string; subject: string; facts: object; ip_prefix: string | null }

async function added(work: () => Promise<unknown>): Promise<Event[]> {
  const read = () =>
    rowsOf<Event & { id: string }>(
      poolOf(house.payload),
      sql`select id::text as id, action, actor, subject, facts, ip_prefix from audit_events`,
    )
  const before = new Set((await read()).map(({ id }) => id))
  await work()
  return (await read()).filter(({ id }) => !before.has(id)).map(({ id: _, ...event }) => event)
}

test('what the office makes and changes by a form adds one event each, naming the fields', async () => {
  const desk = await newDesk(house, ['staff'])
  const actor = `user:${desk.id}`
  const short = crypto.randomUUID().slice(0, 8)
  const service = { name: 'New', slug: `new-${short}`, minutes: 50, credits: 1, modality: 'video' }
  let id = ''
  const make = async () => (id = (await desk.call('POST', '/services', service)).body.doc.id)
  expect(await added(make)).toMatchObject([{ action: 'service_made', actor, facts: {} }])
  const change = { minutes: 60, name: 'Other' }
  const patch = () => desk.call('PATCH', `/services/${id}`, change)
  expect(await added(patch)).toMatchObject([
    { action: 'service_changed', actor, subject: `service:${id}`, facts: { changed: 'minutes name' } },
  ])
  expect(await added(patch), 'said again').toEqual([])
  const client = await newAccount(house, 'clients')
  const name = () => desk.call('PATCH', `/clients/${client.id}`, { name: 'Ada Other', phone: '030 1' })
  const events = await added(name)
  expect(events).toMatchObject([
    { action: 'client_changed', actor, subject: `client:${client.id}`, facts: { changed: 'name phone' } },
  ])
  expect(JSON.stringify(events)).not.toContain('Ada')
})

test('the hours and the absences of a therapist are on record, their end too', async () => {
  const desk = await newDesk(house, ['therapist'])
  const actor = `user:${desk.id}`
  const { id } = await newTherapist(house.payload, [(await newService(house.payload)).id], { user: desk.id })
  const weeklyHours = [{ weekday: '2', from: '09:00', to: '12:00' }]
  expect(await added(() => desk.call('PATCH', `/therapists/${id}`, { weeklyHours }))).toMatchObject([
    { action: 'therapist_changed', actor, facts: { changed: 'weeklyHours' } },
  ])
  const startsAt = await soon(house.payload, 100)
  const away = { therapist: id, startsAt: toIso(startsAt), endsAt: toIso(startsAt + 1000) }
  let gone = ''
  const make = async () => (gone = (await desk.call('POST', '/time-off', away)).body.doc.id)
  expect(await added(make)).toMatchObject([{ action: 'time_off_made', actor }])
  expect(await added(() => desk.call('DELETE', `/time-off/${gone}`))).toMatchObject([
    { action: 'time_off_deleted', actor, subject: `time_off:${gone}` },
  ])
})

test('a client who sets their own record right is on record, and what a program does is not', async () => {
  const client = await newAccount(house, 'clients')
  const cookie = await house.cookieOf('clients', client.id)
  const own = () => house.request('PATCH', `/clients/${client.id}`, { cookie, body: { phone: '030 2' } })
  expect(await added(own)).toMatchObject([{ action: 'client_changed', actor: `client:${client.id}` }])
  const program = () =>
    house.payload.update({ collection: 'clients', id: client.id, data: { phone: '030 3' } })
  expect(await added(program)).toEqual([])
})

test('each event says from where, as the edge tells it and never as the visitor writes it', async () => {
  const client = await newAccount(house, 'clients')
  const body = { email: client.email, password: 'wrong one' }
  const headers = { 'X-Forwarded-For': '198.51.100.1, 2001:db8:1:2:3:4:5:6' }
  const wrong = () => house.request('POST', '/clients/login', { body, headers })
  setPracticeMode('production')
  try {
    expect(await added(wrong)).toMatchObject([{ ip_prefix: '2001:db8:1:2::/64' }])
  } finally {
    setPracticeMode(null)
  }
  expect(await added(wrong)).toMatchObject([{ ip_prefix: 'local' }])
})

test('each reading of words, and the end of each key, adds exactly one event', async () => {
  const { payload } = house
  const read = () => recordReading(payload, { kind: 'note', id: '1', client: '2', reader: 'user:3' })
  expect(await added(read)).toMatchObject([
    { action: 'note_read', actor: 'user:3', subject: 'note:1', facts: { client: '2' } },
  ])
  const subject = `client:${attempt()}`
  await encryptionOf(payload).seal('words', { collection: 'messages', field: 'body', rowId: '1', subject })
  const destroy = () =>
    sqlTransaction(payload, (tx) => destroyKeys(payload, tx, { subject, actor: 'worker' }))
  expect(await added(destroy)).toMatchObject([
    { action: 'key_destroyed', actor: 'worker', subject, facts: { kid: expect.any(Number) } },
  ])
})
