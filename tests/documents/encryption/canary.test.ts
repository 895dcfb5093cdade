import { newDesk, newVisit, type Visit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { aFile, aForm } from '@tests/support/sentFiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../../scripts/practiceDatabase.mjs'

/** Words that stand nowhere but where somebody may read them. */
const MARK = `canary${crypto.randomUUID().slice(0, 8)}`
const CANARIES = {
  phone: `+49 30 ${MARK}`,
  client: `${MARK}: my mother died`,
  staff: `${MARK}: rang in tears`,
}
const ANY = new RegExp(MARK)
/** What nobody of the practice reads but the therapist. */
const CONFIDENCES = {
  message: `secret${MARK}: I have not told anybody`,
  file: `secret${MARK} in a letter`,
  fileName: `secret${MARK}.txt`,
  draft: `secret${MARK} in a draft`,
  note: `secret${MARK} in a note`,
  amendment: `secret${MARK} why it is amended`,
}
const CONFIDED = new RegExp(`secret${MARK}`)

let house: House
let visit: Visit
let desk: Awaited<ReturnType<typeof newDesk>>
let told: unknown[]
let therapist: string
beforeAll(async () => {
  house = await openHouse()
  const user = (await newUser(house.payload, ['therapist'])).id
  therapist = await house.cookieOf('users', user)
  visit = await newVisit(house, { credits: 4, therapist: { user } })
  desk = await newDesk(house, ['staff'])
  told = await liveThrough()
})
afterAll(() => house?.close())

/** Every way by which words about a client come in; what was answered on the way. */
async function liveThrough(): Promise<unknown[]> {
  const { call, book, client } = visit
  const answers = [await call('PATCH', `/clients/${client}`, { phone: CANARIES.phone })]
  const first = await book()
  const id = first.body.booking.id
  answers.push(await call('POST', `/portal/bookings/${id}/cancellation`, { reason: CANARIES.client }))
  const second = await book({ attemptId: crypto.randomUUID() })
  const path = `/staff/bookings/${second.body.booking.id}/cancellation`
  answers.push(await desk.call('POST', path, { by: 'practice', reason: CANARIES.staff }))
  const grant = {
    client,
    creditType: 'session',
    quantity: 1,
    reason: CANARIES.staff,
    requestId: crypto.randomUUID(),
  }
  answers.push(await desk.call('POST', '/staff/credits', grant))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
  return [...answers.map(({ body }) => body), ...(await confide())]
}

/** What a client and a therapist say to each other, and what the therapist notes; read by the other one. */
async function confide(): Promise<unknown[]> {
  const { call, client } = visit
  const there = (method: string, path: string, body?: unknown) =>
    house.request(method, `/staff${path}`, { cookie: therapist, ...(body ? { body } : {}) })
  const begun = await call('POST', '/portal/conversations', { therapist: visit.therapist.slug })
  const talk = `/conversations/${begun.body.conversation.id}`
  const form = aForm(CONFIDENCES.message, [aFile(CONFIDENCES.file, CONFIDENCES.fileName)])
  const sent = await call('POST', `/portal${talk}/messages`, form)
  const file = `${talk}/attachments/${sent.body.message.attachments[0].id}`
  const { note } = (await there('POST', '/notes', { client, kind: 'session', format: 'free' })).body
  const write = (id: string, text: string) =>
    there('PATCH', `/notes/${id}`, { revision: 0, format: 'free', sections: { text } })
  await write(note.id, CONFIDENCES.note)
  await there('POST', `/notes/${note.id}/signature`, { revision: 1 })
  const reason = CONFIDENCES.amendment
  const amended = await there('POST', `/notes/${note.id}/amendments`, { reason })
  await write(amended.body.note.id, CONFIDENCES.draft)
  const read = [
    await there('GET', `${talk}/messages`),
    await there('GET', file),
    await there('GET', `/notes/${note.id}`),
  ]
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200])
  return read.map(({ body }) => body)
}

const asSuperuser = <Row>(sql: string) =>
  withClient(house.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query(sql)
    return rows as Row[]
  })

describe('words in confidence', () => {
  test('are read by those who may read them', async () => {
    for (const words of [CANARIES.phone, ...Object.values(CONFIDENCES)])
      expect(JSON.stringify(told)).toContain(words)
    const own = await visit.call('GET', '/portal/bookings')
    expect(own.body.items.map((item: { cancelReason: string }) => item.cancelReason).sort()).toEqual(
      [CANARIES.client, CANARIES.staff].sort(),
    )
    const reasons = await desk.call('GET', `/reasons?where[client][equals]=${visit.client}`)
    expect(reasons.body.docs.map(({ text }: { text: string }) => text)).toEqual([
      CANARIES.staff,
      CANARIES.staff,
    ])
    const bookings = await desk.call('GET', `/bookings?where[client][equals]=${visit.client}`)
    expect(bookings.body.docs).toHaveLength(2)
    expect(JSON.stringify(bookings.body)).toContain(CANARIES.client)
  })

  test('stand in no row of any table', async () => {
    const tables = await asSuperuser<{ name: string }>(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
    )
    expect(tables.length).toBeGreaterThan(25)
    for (const { name } of tables) {
      const found = await asSuperuser(`select 1 from ${name} t where t::text like '%${MARK}%'`)
      expect(found, name).toEqual([])
    }
  })

  test('stand in no page, dead rows included, and nowhere in the log of writes', async () => {
    await asSuperuser('checkpoint')
    const files = await asSuperuser<{ name: string; clear: boolean; there: boolean }>(`
      select name, position('${MARK}'::bytea in bytes) > 0 as clear, position(marked in bytes) > 0 as there
      from (
        select oid::regclass::text as name, pg_read_binary_file(pg_relation_filepath(oid)) as bytes
        from pg_class where relkind in ('r', 't', 'i') and relnamespace::regnamespace::text in ('public', 'pg_toast')
        union all
        select 'wal ' || name, pg_read_binary_file('pg_wal/' || name) from pg_ls_waldir()
        where name ~ '^[0-9A-F]{24}$'
      ) files, (select convert_to(min(phone_sealed), 'UTF8') as marked from clients where phone_sealed is not null) m`)
    expect(files.filter(({ clear }) => clear)).toEqual([])
    // The envelope itself is found, in its table and in the log of writes: the search sees what is there.
    expect(files.filter(({ there }) => there).map(({ name }) => name.split(' ')[0])).toEqual(
      expect.arrayContaining(['clients', 'wal']),
    )
  })

  test('are in nobody else’s answer: another client, therapist, editor, visitor, and the office by its own words alone', async () => {
    const owner = (await newUser(house.payload, ['owner'])).id
    const office = await Promise.all([desk.id, owner].map((id) => house.cookieOf('users', id)))
    const others = [
      ...office,
      (await newVisit(house)).cookie,
      await house.cookieOf('users', (await newUser(house.payload, ['therapist'])).id),
      await house.cookieOf('users', (await newUser(house.payload, ['editor'])).id),
      undefined,
    ]
    for (const cookie of others) {
      for (const { slug } of house.payload.config.collections) {
        for (const query of ['?limit=100', '?limit=100&depth=2', '?showHiddenFields=true']) {
          const { body } = await house.request('GET', `/${slug}${query}`, { cookie })
          // The office reads what it was told and wrote itself; nobody reads what was confided.
          expect(JSON.stringify(body), slug).not.toMatch(cookie && office.includes(cookie) ? CONFIDED : ANY)
        }
      }
    }
  })

  test('are in no notice that is to be sent, and no envelope is in any answer', async () => {
    const [notices] = await asSuperuser<{ all: string }>(
      `select coalesce(json_agg(n)::text, '') as all from notification_events n`,
    )
    expect(notices?.all).toContain(visit.client)
    expect(notices?.all).not.toMatch(ANY)
    const own = await visit.call('GET', '/portal/bookings')
    const rows = await desk.call('GET', '/reasons?limit=100&showHiddenFields=true&select[textSealed]=true')
    expect(JSON.stringify([told, own.body, rows.body])).not.toContain('pe1.')
  })
})
