import { buy } from '@tests/documents/access/money'
import { newAccount, PASSWORD, postOf } from '@tests/doors/identity/accounts'
import { codeOf } from '@tests/doors/identity/factors'
import { newDesk, newOffered, visitOf } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { attempt, newCredits, newService, newTherapist, newUser } from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordReading } from '@/server/recordReading'
import { NOT_IN_RECORD } from '@/server/records/recordContents'
import { subjectWays } from '@/server/records/subjectWays'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** By hand: who adds a collection that holds something about a client says here that it is handed out. */
const IN_RECORD = [
  'attachments',
  'audit-events',
  'bookings',
  'calendar-feeds',
  'checkouts',
  'clients',
  'consents',
  'conversations',
  'credentials',
  'credit-lots',
  'erasures',
  'ledger-entries',
  'messages',
  'note-handovers',
  'notes',
  'notification-events',
  'payments',
  'reasons',
  'receipts',
  'record-exports',
  'recovery-codes',
  'rooms',
  'second-factors',
  'series',
  'sessions',
  'subscriptions',
  'tasks',
  'waitlist',
  'waitlist-offers',
]

type Person = { id: string; email: string; canaries: string[]; cookie: string; secrets: string[] }
let house: House
let people: Person[]
beforeAll(async () => {
  house = await openHouse()
  postOf(house)
  people = [await newPerson(), await newPerson()]
})
afterAll(() => house?.close())

/** Somebody who has done all that a client can, with words of their own in every place that takes words. */
async function newPerson(): Promise<Person> {
  const tag = attempt().slice(0, 8)
  const canaries = ['name', 'phone', 'cancel', 'courtesy', 'stripe', 'message', 'note', 'file'].map(
    (what) => `canary-${what}-${tag}`,
  )
  const [name, phone, cancel, courtesy, stripeCustomerId, message, note, file] = canaries
  const { id, email } = await newAccount(house, 'clients', { name, phone, stripeCustomerId, locale: 'de' })
  const cookie = await house.cookieOf('clients', id)
  const { id: user } = await newUser(house.payload, ['therapist'])
  await newOffered(house, { therapist: { user } }).then(async (offered) => {
    await newCredits(house.payload, id, 2)
    const visit = visitOf(house, offered, id, cookie)
    const booking = (await visit.book()).body.booking.id
    await visit.call('POST', `/portal/bookings/${booking}/cancellation`, { reason: cancel })
    await visit.call('POST', '/portal/consents', { document: 'privacy', given: true })
    await visit.call('POST', '/portal/calendar-feeds', { withNames: true })
    const begun = await visit.call('POST', '/portal/conversations', { therapist: offered.therapist.slug })
    const form = aForm(`${message}`, [aFile(`${file} within`, `${file}.md`)])
    await visit.call('POST', `/portal/conversations/${begun.body.conversation.id}/messages`, form)
  })
  const desk = await newDesk(house, ['staff'])
  const credits = { client: id, quantity: 1, reason: courtesy, requestId: attempt() }
  await desk.call('POST', '/staff/credits', credits)
  await buy(house, id)
  await newNotes(id, user, `${note}`)
  await recordReading(house.payload, { kind: 'note', id: tag, client: id, reader: `user:${desk.id}` })
  const service = await newService(house.payload)
  const to = await newTherapist(house.payload, [service.id])
  const handed = await newDesk(house, ['owner'])
  const [from] = await rowsOf<{ slug: string }>(
    poolOf(house.payload),
    sql`select slug from therapists where user_id = ${user}::uuid`,
  )
  const asked = await handed.call('POST', `/staff/clients/${id}/note-handovers`, {
    from: from?.slug,
    to: to.slug,
  })
  expect(asked.status).toBe(201)
  const enquiry = { name: 'Ada', email, message: `canary-enquiry-${tag}`, locale: 'de', status: 'new' }
  const received = { ...enquiry, receivedAt: new Date(0).toISOString() }
  await house.payload.create({ collection: 'enquiries', data: received as never })
  const network = `canary-network-${tag}`
  const seen = JSON.stringify({ seen: { by: [`user:${user}`] } })
  const far = [attempt(), 'client_changed', `user:${user}`, `client:${id}`, network] as const
  await poolOf(house.payload).execute(sql`
    insert into audit_events (id, action, actor, subject, ip_prefix, facts, at) values
      (${far[0]}::uuid, ${far[1]}, ${far[2]}, ${far[3]}, ${far[4]}, ${seen}::jsonb, now()),
      (${attempt()}::uuid, 'sign_in', ${far[3]}, ${far[3]}, ${`own-${network}`}, '{}'::jsonb, now())`)
  const secrets = [...(await newApp(cookie)), user, handed.id, desk.id, `"${network}"`]
  const words = [...canaries, email, `note:${tag}`, enquiry.message, `own-${network}`]
  return { id, email, cookie, secrets, canaries: words }
}

/** An app with codes is set up. @returns what must not be handed out: the secret and the recovery codes */
async function newApp(cookie: string): Promise<string[]> {
  const call = async (path: string, body = {}) =>
    (await house.request('POST', `/portal/second-factor/totp${path}`, { cookie, body })).body
  const { secret } = (await call('')).begun
  const { recoveryCodes } = await call('/confirmation', { code: codeOf(secret, Date.now()) })
  return [secret, ...recoveryCodes]
}

/** A signed note, and one that its therapist keeps apart; both by the therapist's own doors. */
async function newNotes(client: string, user: string, words: string): Promise<void> {
  const cookie = await house.cookieOf('users', user)
  const call = async (method: string, path: string, body: object) =>
    (await house.request(method, `/staff/notes${path}`, { cookie, body })).body.note
  for (const [kind, free] of [
    ['session', words],
    ['process', `process-${words}`],
  ]) {
    const { id } = await call('POST', '', { client, kind, format: 'soap' })
    const sections = { subjective: free, objective: '', assessment: '', plan: '' }
    await call('PATCH', `/${id}`, { revision: 0, format: 'soap', sections })
    await call('POST', `/${id}/signature`, { revision: 1 })
  }
}

async function recordOf({ id, cookie }: Person) {
  const { payload } = house
  const asked = await house.request('POST', '/portal/export', { cookie, body: { password: PASSWORD } })
  expect(asked.body).toMatchObject({ url: expect.any(String) })
  const { handleEndpoints } = await import('payload')
  const request = new Request(`http://localhost:3000${asked.body.url}`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: 'http://localhost:3000' },
  })
  const answer = await handleEndpoints({
    config: payload.config,
    payloadInstanceCacheKey: house.key,
    request,
  })
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual([expect.stringMatching(/^files\//), 'record.html', 'record.json'])
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const json = JSON.parse(text('record.json'))
  expect(json.client).toBe(id)
  return { html: text('record.html'), json, text: text('record.json'), files }
}

test('every collection that leads to a client is handed out, or says why not', () => {
  const found = subjectWays(house.payload.config.collections).map(({ slug }) => slug)
  expect(found.sort()).toEqual([...IN_RECORD, ...Object.keys(NOT_IN_RECORD)].sort())
})

test('a record holds every word of its client and none of another', async () => {
  for (const [index, person] of people.entries()) {
    const other = people[1 - index] as Person
    const { html, text, json, files } = await recordOf(person)
    const [row] = json.parts.find((one: { slug: string }) => one.slug === 'attachments').rows
    expect(strFromU8(files[row.file] ?? new Uint8Array())).toBe(`${person.canaries[7]} within`)
    for (const canary of person.canaries) {
      expect(text, `${canary} in JSON`).toContain(canary)
      expect(html, `${canary} to read`).toContain(canary)
    }
    for (const said of [text, html]) {
      for (const foreign of [...other.canaries, other.id]) expect(said).not.toContain(foreign)
    }
  }
})

test('that there is a second factor is told, and no secret of it', async () => {
  const [person] = people as [Person]
  const { json, text, html } = await recordOf(person)
  const rowsIn = (slug: string) => json.parts.find((one: { slug: string }) => one.slug === slug).rows
  expect(rowsIn('second-factors')).toMatchObject([{ kind: 'totp', client: person.id }])
  expect(rowsIn('recovery-codes')).toHaveLength(10)
  expect(text).not.toMatch(/pe1\.|[cC]odeHash|publicKey|lastStep/)
  // Labels and headings are the reader's; a note stands by its sections.
  expect(html).toMatch(/<h2>Notizen zu Sitzungen \(2\)<\/h2>[\s\S]*<dd>Subjektiv: canary-note/)
  expect(html).not.toMatch(/&quot;subjective|<h2>Notes|<dt>Starts at/)
  for (const secret of person.secrets) for (const said of [text, html]) expect(said).not.toContain(secret)
})

test('what a therapist notes for themselves alone is told of, and its words are not', async () => {
  const { json, text, html } = await recordOf(people[0] as Person)
  const { rows } = json.parts.find((one: { slug: string }) => one.slug === 'notes')
  expect(rows.map(({ kind, body }: Record<string, string>) => [kind, body !== undefined]).sort()).toEqual([
    ['process', false],
    ['session', true],
  ])
  for (const said of [text, html]) expect(said).not.toContain('process-canary')
})

test('every row of the database that names the client is in the record', async () => {
  const [person] = people as [Person, Person]
  const { json } = await recordOf(person)
  const pool = poolOf(house.payload)
  const tables = await rowsOf<{ name: string }>(
    pool,
    sql`select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' order by 1`,
  )
  const kept = Object.keys(NOT_IN_RECORD).map((slug) => slug.replaceAll('-', '_'))
  let seen = 0
  for (const { name } of tables.filter((table) => !kept.includes(table.name))) {
    const rows = await rowsOf<{ id: string }>(
      pool,
      sql`select id::text as id from ${sql.identifier(name)} t where to_jsonb(t)::text like ${`%${person.id}%`}`,
    )
    const part = json.parts.find((one: { slug: string }) => one.slug.replaceAll('-', '_') === name)
    const handed = new Set((part?.rows ?? []).map(({ id }: { id: string }) => id))
    // What happens in the taking itself is written after the record was read.
    expect(
      rows.map(({ id }) => id).filter((id) => !handed.has(id)),
      name,
    ).toEqual([])
    seen += rows.length
  }
  expect(seen).toBeGreaterThan(20)
})

test('no secret and nobody of the practice is in it, and the page runs no scripts', async () => {
  const [person] = people as [Person, Person]
  const { html, text } = await recordOf(person)
  for (const said of [text, html]) {
    expect(said).not.toMatch(/\$argon2id|tokenHash|token_hash|passwordHash/)
    expect(said).not.toMatch(/user:[0-9a-f]{8}-/)
  }
  expect(text).toContain('"practice"')
  expect(html).not.toMatch(/<script|javascript:|\son\w+=/i)
})

test('what somebody types is words on the page, never markup', async () => {
  const mean = '<img src=x onerror=alert(1)>&"'
  const { id, cookie } = people[1] as Person
  await house.request('PATCH', `/clients/${id}`, { cookie, body: { phone: mean } })
  const { html, json } = await recordOf(people[1] as Person)
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;')
  expect(json.parts.find((one: { slug: string }) => one.slug === 'clients').rows[0].phone).toBe(mean)
})
