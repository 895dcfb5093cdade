import { newAccount, postOf } from '@tests/doors/identity/accounts'
import { newDesk, newVisit, refusal, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentText, hashOfText } from '@/domain/consents/consent'
import { toIso } from '@/domain/scheduling/instant'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { committed, connect, insert, refusal as refused } from '../../documents/promises/rawLedger'

let house: House
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
})
afterAll(() => house?.close())

const rowsFor = (client: string) =>
  rowsOf<{ document: string; version: string; locale: string; hash: string; given: boolean }>(
    poolOf(house.payload),
    sql`select document, version, locale, hash, given from consents
        where client_id = ${client}::uuid order by at, document desc`,
  )

test('whoever signs up agrees to the words of that day, in the language they read them in', async () => {
  const email = `new-${crypto.randomUUID()}@example.org`
  const body = { name: 'Ada', email, password: 'moss under slate 7', timeZone: 'UTC', locale: 'de' }
  const signUp = () => house.request('POST', '/portal/sign-up', { body })
  expect((await signUp()).status).toBe(202)
  const [client] = await rowsOf<{ id: string }>(
    poolOf(house.payload),
    sql`select id::text as id from clients where email = ${email}`,
  )
  const said = (document: 'terms' | 'privacy') => {
    const text = currentText(document)
    return { document, version: text.version, locale: 'de', hash: hashOfText(text, 'de'), given: true }
  }
  expect(await rowsFor(client?.id ?? '')).toEqual([said('terms'), said('privacy')])
})

test('a sign-up with the address of somebody who is known says nothing in their name', async () => {
  const { id, email } = await newAccount(house, 'clients')
  const body = { name: 'Eve', email, password: 'moss under slate 7', timeZone: 'UTC', locale: 'en' }
  expect((await house.request('POST', '/portal/sign-up', { body })).status).toBe(202)
  expect(await rowsFor(id)).toEqual([])
})

test('a client agrees, takes it back, agrees again: each a row of its own, the newest holds', async () => {
  const visit = await newVisit(house)
  const say = (document: string, given: boolean) =>
    visit.call('POST', '/portal/consents', { document, given })
  const now = async (document: string) => {
    const { items } = (await visit.call('GET', '/portal/consents')).body
    return items.find((one: { document: string }) => one.document === document)
  }
  expect(await now('privacy')).toMatchObject({ given: false, at: null, canWithdraw: false })
  expect((await say('privacy', true)).status).toBe(200)
  expect(await now('privacy')).toMatchObject({ given: true, canWithdraw: true })
  expect((await say('privacy', false)).status).toBe(200)
  expect(await now('privacy')).toMatchObject({ given: false, canWithdraw: false })
  expect((await rowsFor(visit.client)).map(({ given }) => given)).toEqual([true, false])
})

test('whoever took the use of their data back books nothing new until they agree again', async () => {
  const visit = await newVisit(house)
  const say = (given: boolean) => visit.call('POST', '/portal/consents', { document: 'privacy', given })
  await say(true)
  await say(false)
  expect(refusal(await visit.book())).toEqual([403, 'not_allowed'])
  // By whatever way in: the rule stands where sessions are decided.
  await expect(bookWithoutDoor(visit, 'client')).rejects.toThrow('taken back your agreement')
  await expect(bookWithoutDoor(visit, 'practice')).rejects.toThrow('Say why you book all the same')
  await say(true)
  expect((await visit.book()).status).toBe(201)
})

/** As any program would: a document with its request. */
function bookWithoutDoor({ client, service, therapist, startsAt }: Visit, by: 'client' | 'practice') {
  const attemptId = crypto.randomUUID()
  const wish = { client, service: service.slug, therapist: therapist.slug, startsAt, attemptId }
  const bookingRequest = { type: 'book', by, attemptFor: 'a test', overbooked: false, reason: null, ...wish }
  const context = { bookingRequest }
  return house.payload.create({ collection: 'bookings', data: {} as never, context })
}

test('the practice books for somebody who took it back with a reason, which stays on record', async () => {
  const visit = await newVisit(house)
  await visit.call('POST', '/portal/consents', { document: 'privacy', given: true })
  await visit.call('POST', '/portal/consents', { document: 'privacy', given: false })
  const desk = await newDesk(house, ['staff'])
  const names = { service: visit.service.slug, therapist: visit.therapist.slug }
  const body = {
    client: visit.client,
    ...names,
    startsAt: toIso(visit.startsAt),
    attemptId: crypto.randomUUID(),
  }
  expect(refusal(await desk.call('POST', '/staff/bookings', body))).toEqual([422, 'invalid_input', 'reason'])
  const reason = 'Asked for it by telephone.'
  expect((await desk.call('POST', '/staff/bookings', { ...body, reason })).status).toBe(201)
  const { body: reasons } = await desk.call('GET', `/reasons?where[client][equals]=${visit.client}`)
  expect(reasons.docs.map(({ text }: { text: string }) => text)).toEqual([reason])
})

test('the terms end with the account alone, and what is no document is refused by name', async () => {
  const visit = await newVisit(house)
  await visit.call('POST', '/portal/consents', { document: 'terms', given: true })
  const back = await visit.call('POST', '/portal/consents', { document: 'terms', given: false })
  expect(refusal(back)).toEqual([403, 'not_allowed'])
  const other = await visit.call('POST', '/portal/consents', { document: 'newsletter', given: 'yes' })
  expect(refusal(other)).toEqual([422, 'invalid_input', 'document', 'given'])
  expect(await rowsFor(visit.client)).toHaveLength(1)
})

test('nobody sees or says anything in somebody else’s name', async () => {
  const visit = await newVisit(house)
  const other = await newVisit(house)
  await visit.call('POST', '/portal/consents', { document: 'privacy', given: true })
  const { items } = (await other.call('GET', '/portal/consents')).body
  expect(items.every((one: { at: unknown }) => one.at === null)).toBe(true)
})

test.each(['appUrl', 'ownerUrl'] as const)('what was said cannot be unsaid by raw SQL: %s', async (role) => {
  const visit = await newVisit(house)
  await visit.call('POST', '/portal/consents', { document: 'privacy', given: true })
  const db = await connect(house.database[role])
  try {
    const code = role === 'appUrl' ? '42501' : '23001'
    for (const statement of [
      'update consents set given = false',
      'delete from consents',
      'truncate consents',
    ])
      expect(await refused(db, () => db.query(statement)), statement).toMatchObject({ code })
    const row = {
      client_id: visit.client,
      document: 'privacy',
      version: '2026-11-28',
      locale: 'en',
      actor: 'x',
    }
    const unhashed = { ...row, id: crypto.randomUUID(), hash: 'words', given: true, at: new Date() }
    expect(await refused(db, () => insert(db, 'consents', unhashed))).toMatchObject({
      constraint: 'consents_hashed',
    })
    await committed(db, () => db.query('select 1'))
  } finally {
    await db.end()
  }
})
