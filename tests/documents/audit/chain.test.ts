import { createHash, randomUUID } from 'node:crypto'
import { newDatabase, type TestDatabase } from '@tests/support/postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { committed, connect, type Db, insert, refusal } from '../promises/rawLedger'

let database: TestDatabase
let app: Db
let other: Db
let owner: Db
beforeAll(async () => {
  database = await newDatabase()
  app = await connect(database.appUrl)
  other = await connect(database.appUrl)
  owner = await connect(database.ownerUrl)
})
afterAll(async () => {
  for (const db of [app, other, owner]) await db?.end()
  await database?.drop()
})

type Event = Record<string, unknown>

const event = (more: Event = {}): Event => ({
  id: randomUUID(),
  action: 'sign_in',
  actor: 'client:Übergröße 🙂',
  subject: null,
  ip_prefix: '203.0.113.9',
  facts: { b: 1, a: [true, null, 'ß'] },
  at: new Date('2026-11-28T10:00:00.123Z'),
  ...more,
})

async function added(more: Event = {}): Promise<string> {
  const row = event(more)
  await insert(app, 'audit_events', row)
  return String(row.id)
}

const chained = async (db: Db = app, most = 1000) =>
  Number((await db.query('select chain_audit($1) as done', [most])).rows[0].done)

const lp = (text: string | null) => {
  if (text === null) return Buffer.from('ffffffff', 'hex')
  const bytes = Buffer.from(text)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** The whole chain hashed anew, by nothing but its description. @returns how many events it has */
async function expectChain(): Promise<number> {
  const { rows } = await app.query(`
    select position, id, action, actor, subject, ip_prefix, facts::text, previous, hash,
      to_char(at at time zone 'UTC', 'YYYYMMDD"T"HH24MISS.MS"Z"') as at
    from audit_events where position is not null order by position`)
  let previous = createHash('sha256').update('au0').digest('hex')
  for (const [index, row] of rows.entries()) {
    const said = ['position', 'id', 'action', 'actor', 'subject', 'ip_prefix', 'facts', 'at']
    const bytes = said.map((name) => lp(row[name] === null ? null : String(row[name])))
    const whole = Buffer.concat([Buffer.from('au1'), Buffer.from(previous, 'hex'), ...bytes])
    expect(row.position).toBe(index + 1)
    expect(row.previous).toBe(previous)
    expect(row.hash).toBe(createHash('sha256').update(whole).digest('hex'))
    previous = row.hash
  }
  const end = (await app.query('select position, head from audit_chain')).rows
  expect(end).toEqual([{ position: rows.length, head: previous }])
  return rows.length
}

describe('the chain of the audit log', () => {
  test('gives each event one place, in the order of time, and hashes as it is described', async () => {
    const later = await added({ at: new Date('2026-11-28T10:00:01Z') })
    const earlier = await added({ subject: 'note:1', ip_prefix: null })
    expect(await chained()).toBe(2)
    expect(await chained()).toBe(0)
    expect(await expectChain()).toBe(2)
    const { rows } = await app.query('select id from audit_events order by position')
    expect(rows.map(({ id }) => id)).toEqual([earlier, later])
  })

  test('is written by the database alone: a place or hash that a caller names is ignored', async () => {
    const id = await added({ position: 99, previous: '0'.repeat(64), hash: 'f'.repeat(64) })
    const { rows } = await app.query('select position, hash from audit_events where id = $1', [id])
    expect(rows).toEqual([{ position: null, hash: null }])
    await chained()
    await expectChain()
  })

  test('goes on in steps, and two at once lengthen it once', async () => {
    for (let count = 0; count < 7; count += 1) await added()
    expect(await chained(app, 3)).toBe(3)
    const both = await Promise.all([chained(app), chained(other)])
    expect(both[0] + both[1]).toBeGreaterThanOrEqual(4)
    await chained()
    await expectChain()
  })

  test('keeps nobody who adds an event waiting, and takes up nothing that is not committed', async () => {
    await other.query('begin')
    await insert(other, 'audit_events', event())
    const before = await expectChain()
    await added()
    expect(await chained()).toBe(1)
    await app.query('begin')
    await added()
    expect(await chained()).toBe(1)
    await other.query('commit')
    const meanwhile = chained(other)
    expect(await meanwhile, 'somebody else is at it').toBe(0)
    await app.query('commit')
    expect(await chained()).toBe(1)
    expect(await expectChain()).toBe(before + 3)
  })
})

describe.each([
  ['the application', () => app],
  ['the owner of the tables', () => owner],
])('%s', (name, of) => {
  const isApp = name === 'the application'
  test.each([
    [`update audit_events set actor = 'x' where id = $1`, '23001', 'audit_events_append_only'],
    [`update audit_events set facts = '{}' where id = $1`, '23001', 'audit_events_append_only'],
    [`update audit_events set position = null, previous = null, hash = null where id = $1`, '23001', null],
    [`delete from audit_events where id = $1`, '23001', 'audit_events_append_only'],
    [`update audit_chain set position = 0 where $1 <> ''`, '23514', 'audit_chain_moved_by_events'],
    [`delete from audit_chain where $1 <> ''`, '23001', 'audit_chain_append_only'],
    [
      `with gone as (select $1::text) insert into audit_chain (one, head) select true, 'x' from gone`,
      '23505',
      null,
    ],
  ])('cannot: %s', async (statement, code, constraint) => {
    const db = of()
    const id = await added()
    await chained()
    const refused = await refusal(db, () => db.query(statement, [id]))
    expect(refused?.code).toBe(isApp ? '42501' : code)
    if (constraint && !isApp) expect(refused?.constraint).toBe(constraint)
    await expectChain()
  })

  test('cannot change an event before it has its place either', async () => {
    const db = of()
    const id = await added()
    const change = () => db.query(`update audit_events set action = 'nothing' where id = $1`, [id])
    expect((await refusal(db, change))?.code).toBe(isApp ? '42501' : '23001')
    await committed(app, () => chained())
    await expectChain()
  })

  test('cannot empty the log or the end of its chain', async () => {
    const db = of()
    for (const table of ['audit_events', 'audit_chain']) {
      expect((await refusal(db, () => db.query(`truncate ${table}`)))?.code).toBe(isApp ? '42501' : '23001')
    }
  })
})
