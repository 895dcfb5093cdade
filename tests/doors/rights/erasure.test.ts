import { newLife, settleAll } from '@tests/documents/rights/wholeLife'
import { isSignedIn, logIn, newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { newDesk, newVisit, refusal } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt } from '@tests/support/people'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { erasurePage, erasureState } from '@/contracts/erasure'
import { DAY_MS } from '@/domain/scheduling/instant'
import { tick } from '@/jobs/tick'
import { setClock } from '@/server/clock'
import { erasureToken } from '@/server/rights/erasureToken'
import { poolOf, rowsOf, sql } from '@/server/sql'

let house: House
let letters: { to: string; text: string }[] = []
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterEach(() => setClock(null))
afterAll(() => house?.close())

async function newPerson(fields: object = {}) {
  const { id, email } = await newAccount(house, 'clients', { ...fields })
  const call = async (method: string, path: string, body?: unknown) =>
    house.request(method, path, { cookie: await house.cookieOf('clients', id), body })
  const ask = (more: object = {}) => call('POST', '/portal/erasure', { password: PASSWORD, ...more })
  return { id, email, call, ask }
}
const work = async (job = 'rights-keeping', days = 0) => {
  setClock(Date.now() + days * DAY_MS)
  const mail = { takesKey: true, carry: async (parcel: unknown) => void letters.push(parcel as never) }
  const { payload, payments, rooms } = house
  await tick({ payload, payments, rooms, carriers: { mail } }, job)
  setClock(null)
}
const audit = async (client: string) =>
  (
    await rowsOf<{ said: string }>(
      poolOf(house.payload),
      sql`select action || ' by ' || split_part(actor, ':', 1) as said from audit_events
          where subject = ${`client:${client}`} and action not like '%sign%' order by at, id`,
    )
  ).map(({ said }) => said)

test('the client is told before, asks with the password, is told by mail, and can take it back', async () => {
  const person = await newPerson()
  const before = await person.call('GET', '/portal/erasure')
  expect(erasureState.parse(before.body)).toMatchObject({
    open: null,
    obstacles: [],
    graceDays: 14,
    restricted: false,
  })
  expect(before.body.kept.map(({ name }: { name: string }) => name)).not.toContain('notes')
  expect(refusal(await person.ask({ password: 'wrong' }))).toEqual([422, 'invalid_input', 'password'])
  expect(refusal(await person.call('POST', '/portal/erasure', {}))).toEqual([
    422,
    'invalid_input',
    'password',
  ])
  expect(refusal(await person.call('POST', '/portal/erasure/withdrawal', {}))).toEqual([404, 'not_found'])
  const asked = await person.ask()
  expect(asked.status).toBe(202)
  const dueAt = Date.parse(asked.body.open.dueAt)
  expect(Math.round((dueAt - Date.now()) / DAY_MS)).toBe(14)
  expect((await person.ask()).body.open).toEqual(asked.body.open)
  letters = []
  await work('notification-dispatch')
  const [letter] = letters
  expect(JSON.stringify(letter)).toMatch(/\/erasure\?token=[\w-]{43}/)
  expect((await person.call('POST', '/portal/erasure/withdrawal', {})).body.open).toBeNull()
  expect(refusal(await person.call('POST', '/portal/erasure/withdrawal', {}))).toEqual([
    409,
    'outcome_exists',
  ])
  await work('rights-keeping', 15)
  expect((await person.call('GET', '/portal/erasure')).status).toBe(200)
  expect(await audit(person.id)).toEqual(['erasure_asked by client', 'erasure_taken_back by client'])
})

test('while it waits nothing new is begun; what is under way must end before', async () => {
  const visit = await newVisit(house)
  await visit.book()
  const desk = await newDesk(house, ['staff'])
  const erase = (more = {}) =>
    desk.call('POST', `/staff/clients/${visit.client}/erasure`, { reason: 'A letter of today.', ...more })
  expect(refusal(await desk.call('POST', `/staff/clients/${visit.client}/erasure`, {}))).toEqual([
    422,
    'invalid_input',
    'reason',
  ])
  expect(refusal(await erase())).toEqual([409, 'too_early'])
  const { items } = (await visit.call('GET', '/portal/bookings')).body
  await visit.call('POST', `/portal/bookings/${items[0].id}/cancellation`, {})
  expect((await erase()).status).toBe(202)
  expect(refusal(await visit.book({ attemptId: attempt() }))).toEqual([409, 'locked'])
  const keep = { reason: 'They called.' }
  expect((await desk.call('POST', `/staff/clients/${visit.client}/erasure-withdrawal`, keep)).status).toBe(
    200,
  )
  expect((await visit.book({ attemptId: attempt() })).status).toBe(201)
  const said = await audit(visit.client)
  expect(said.filter((one) => one.startsWith('erasure'))).toEqual([
    'erasure_asked by user',
    'erasure_taken_back by user',
  ])
  const nobody = await desk.call('POST', `/staff/clients/${crypto.randomUUID()}/erasure`, { reason: 'x' })
  expect(refusal(nobody)).toEqual([404, 'not_found'])
})

test('afterwards nobody signs in, the page says what was kept, and the address is free again', async () => {
  const life = await newLife(house)
  await settleAll(house, life)
  const withoutCredits = { password: PASSWORD }
  const cookie = await house.cookieOf('clients', life.id)
  const ask = (body: object) => house.request('POST', '/portal/erasure', { cookie, body })
  expect(refusal(await ask(withoutCredits))).toEqual([422, 'invalid_input', 'credits'])
  expect((await ask({ ...withoutCredits, credits: true })).status).toBe(202)
  const [row] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from erasures where client_id = ${life.id}::uuid`,
  )
  const page = () => house.request('GET', `/erasure/${erasureToken(row?.id ?? '')}`)
  expect(erasurePage.parse((await page()).body).state).toBe('open')
  await work('rights-keeping', 14.1)
  const { body } = await page()
  expect(erasurePage.parse(body)).toMatchObject({ state: 'done', doneAt: expect.any(String) })
  expect(body.kept.map(({ name }: { name: string }) => name)).toContain('notes')
  expect(JSON.stringify(body)).not.toContain(life.id)
  expect(
    refusal(await house.request('GET', `/erasure/${erasureToken(row?.id ?? '').replace(/^./, 'Z')}`)),
  ).toEqual([404, 'not_found'])
  expect(await isSignedIn(house, 'clients', cookie)).toBe(false)
  expect((await logIn(house, { collection: 'clients', email: life.email })).status).toBe(401)
  const again = {
    name: 'Ada',
    email: life.email,
    password: 'slate under moss 9',
    timeZone: 'UTC',
    locale: 'en',
  }
  await house.request('POST', '/portal/sign-up', { body: { ...again, terms: true, privacy: true } })
  await postOf(house).all()
  const people = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id from clients where email = ${life.email}`,
  )
  expect(people).toHaveLength(1)
  expect(people[0]?.id).not.toBe(life.id)
  await readLocked(life)
})

/** The author reads the record of whoever is erased only by an owner's leave, for some days, on record. */
async function readLocked({ id, user, note, desk }: Awaited<ReturnType<typeof newLife>>) {
  const read = async () =>
    house.request('GET', `/staff/notes/${note}`, { cookie: await house.cookieOf('users', user) })
  expect(refusal(await read())).toEqual([409, 'locked'])
  const release = `/staff/clients/${id}/note-release`
  expect(refusal(await desk.call('POST', release, { ground: 'curiosity' }))).toEqual([
    422,
    'invalid_input',
    'ground',
  ])
  const staff = await newDesk(house, ['staff'])
  expect(refusal(await staff.call('POST', release, { ground: 'legal_claim' }))).toEqual([403, 'not_allowed'])
  const released = await desk.call('POST', release, { ground: 'legal_claim' })
  expect(released.status).toBe(200)
  expect((await read()).body.note.sections.text).toContain('canary-note')
  setClock(Date.parse(released.body.until))
  expect(refusal(await read())).toEqual([409, 'locked'])
  setClock(null)
  expect(await audit(id)).toContain('record_released by user')
}

test('a restriction stops what is new and what need not be told, until it is lifted', async () => {
  const life = await newLife(house)
  const { visit, desk } = life
  const set = (restricted: boolean) => visit.call('POST', '/portal/restriction', { restricted })
  expect((await set(true)).body).toEqual({ restricted: true })
  expect((await set(true)).body).toEqual({ restricted: true })
  expect(refusal(await visit.book({ attemptId: attempt() }))).toEqual([409, 'locked'])
  expect(refusal(await life.write())).toEqual([409, 'locked'])
  expect(refusal(await visit.call('POST', '/portal/checkout', { plan: 'any' }))).toEqual([409, 'locked'])
  letters = []
  await work('notification-dispatch')
  const told = await rowsOf<{ kind: string; status: string }>(
    poolOf(house.payload),
    sql`select distinct kind, status from notification_events where recipient = ${`client:${life.id}`}
        and kind in ('booked', 'credit_low') order by kind`,
  )
  expect(told).toContainEqual({ kind: 'booked', status: 'sent' })
  expect((await visit.call('GET', '/portal/export')).status).toBe(200)
  const path = `/staff/clients/${life.id}/restriction`
  expect((await desk.call('POST', path, { restricted: false, reason: 'They wrote to us.' })).status).toBe(200)
  expect((await life.write()).status).toBe(201)
  const said = (await audit(life.id)).filter((one) => /restrict/.test(one))
  expect(said).toEqual(['use_restricted by client', 'restriction_lifted by user'])
})

test('a correction that somebody asks for is a task with sealed words', async () => {
  const person = await newPerson()
  const ask = (text: string) => person.call('POST', '/portal/corrections', { text })
  expect(refusal(await ask(' '))).toEqual([422, 'invalid_input', 'text'])
  expect((await ask('My address is canary@example.org now.')).status).toBe(202)
  await ask('And my name is written with two n.')
  const desk = await newDesk(house, ['staff'])
  const list = (slug: string) => desk.call('GET', `/${slug}?where[client][equals]=${person.id}&sort=id`)
  expect((await list('tasks')).body.docs.map(({ kind }: { kind: string }) => kind)).toEqual(['correction'])
  expect((await list('reasons')).body.docs.map(({ text }: { text: string }) => text)).toEqual([
    'My address is canary@example.org now.',
    'And my name is written with two n.',
  ])
})

test('an owner asks whom something may have happened to', async () => {
  const person = await newPerson()
  await person.ask()
  const from = new Date(Date.now() - DAY_MS).toISOString()
  const to = new Date(Date.now() + DAY_MS).toISOString()
  const owner = await newDesk(house, ['owner'])
  const path = `/staff/affected?from=${from}&to=${to}`
  const found = await owner.call('GET', `${path}&actor=client:${person.id}`)
  expect(found.body.people).toEqual([
    expect.objectContaining({ person: `client:${person.id}`, actions: ['erasure_asked'] }),
  ])
  expect(refusal(await owner.call('GET', '/staff/affected?from=yesterday'))[0]).toBe(422)
  const staff = await newDesk(house, ['staff'])
  expect(refusal(await staff.call('GET', path))).toEqual([403, 'not_allowed'])
})
