import { newVisit } from '@tests/doors/portal/visits'
import { type House, openHouse } from '@tests/support/house'
import { newUser } from '@tests/support/people'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../../scripts/practiceDatabase.mjs'
import { ANY, CANARIES, CONFIDED, CONFIDENCES, confideAll, MARK, ROOM } from './confiding'

let house: House
let visit: Awaited<ReturnType<typeof confideAll>>['visit']
let desk: Awaited<ReturnType<typeof confideAll>>['desk']
let told: unknown[]
let doors: string[]
beforeAll(async () => {
  house = await openHouse()
  ;({ visit, desk, told, doors } = await confideAll(house))
})
afterAll(() => house?.close())

const asSuperuser = <Row>(sql: string) =>
  withClient(house.database.superuserUrl, async (superuser) => {
    const { rows } = await superuser.query(sql)
    return rows as Row[]
  })

describe('words in confidence', () => {
  test('are read by those who may read them', async () => {
    for (const words of [CANARIES.phone, ROOM, ...Object.values(CONFIDENCES)])
      expect(JSON.stringify(told)).toContain(words)
    const own = await visit.call('GET', '/portal/bookings')
    expect(own.body.items.map((item: { cancelReason: string }) => item.cancelReason).sort()).toEqual(
      [CANARIES.client, CANARIES.staff].sort(),
    )
    const reasons = await desk.call('GET', `/reasons?where[client][equals]=${visit.client}`)
    const { staff, correction, erasure, restriction } = CANARIES
    expect(reasons.body.docs.map(({ text }: { text: string }) => text).sort()).toEqual(
      [staff, staff, correction, erasure, erasure, restriction].sort(),
    )
    const enquiries = await desk.call('GET', '/enquiries')
    expect(enquiries.body.docs).toMatchObject([{ name: MARK, message: CANARIES.enquiry }])
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
      const found = await asSuperuser(`select 1 from ${name} t where t::text ~ '${ANY.source}'`)
      expect(found, name).toEqual([])
    }
  })

  test('stand in no page, dead rows included, and nowhere in the log of writes', async () => {
    await asSuperuser('checkpoint')
    const files = await asSuperuser<{ name: string; clear: boolean; there: boolean }>(`
      select name, position('${MARK}'::bytea in bytes) + position('${ROOM}'::bytea in bytes) > 0 as clear, position(marked in bytes) > 0 as there
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
      const allowed = cookie && office.includes(cookie) ? CONFIDED : ANY
      for (const door of doors) {
        const { body } = await house.request('GET', door, { cookie })
        expect(JSON.stringify(body), door).not.toMatch(allowed)
      }
      for (const { slug } of house.payload.config.collections) {
        for (const query of ['?limit=100', '?limit=100&depth=2', '?showHiddenFields=true']) {
          const { body } = await house.request('GET', `/${slug}${query}`, { cookie })
          // The office reads what it was told and wrote itself; nobody reads what was confided.
          expect(JSON.stringify(body), slug).not.toMatch(allowed)
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
