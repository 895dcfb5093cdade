import { describe, expect, test } from 'vitest'
import { releaseOf } from './ledgerRows'
import { append, complete, insert, newWorld, refusal } from './rawLedger'
import { databaseOf, type Refused, refusedForEveryRole } from './refusedForEveryRole'

/** An envelope by its shape; what it holds does not matter here. */
const SEALED = `pe1.${'A'.repeat(96)}`

const history: Refused[] = (
  [
    ['update', 'ledger_entries', `update ledger_entries set quantity = 2 where lot_id = $1`],
    ['delete', 'ledger_entries', 'delete from ledger_entries where lot_id = $1'],
    [
      'delete',
      'bookings',
      'delete from bookings where client_id = (select client_id from credit_lots where id = $1)',
    ],
    ['delete', 'credit_lots', 'delete from credit_lots where id = $1'],
    ['update', 'audit_events', `update audit_events set action = 'nothing' where subject = $1::text`],
    ['delete', 'audit_events', 'delete from audit_events where subject = $1::text'],
    ['update', 'reasons', `update reasons set command = 'nothing' where command = $1::text`],
    ['delete', 'reasons', 'delete from reasons where command = $1::text'],
  ] as const
).map(([verb, table, statement]) => ({
  rule: `no ${verb} of a row of ${table}`,
  code: '23001',
  constraint: `${table}_append_only`,
  denied: true,
  given: async (db, { lot, client }) => {
    const row = { id: client, actor: 'test', at: new Date(0) }
    await insert(db, 'audit_events', { ...row, action: 'something', subject: lot, facts: {} })
    await insert(db, 'reasons', { ...row, client_id: client, command: lot, text_sealed: SEALED })
  },
  attempt: (db, { lot }) => db.query(statement, [lot]),
}))

const truncated: Refused[] = (
  [
    ['ledger_entries', 'ledger_entries_append_only'],
    ['reasons', 'reasons_append_only'],
    ['audit_events', 'audit_events_append_only'],
  ] as const
).map(([table, constraint]) => ({
  rule: `no truncate of ${table}`,
  code: '23001',
  constraint,
  denied: true,
  attempt: (db) => db.query(`truncate ${table}`),
}))

refusedForEveryRole([...history, ...truncated])

describe('the owner', () => {
  const opened = databaseOf('owner')

  test.each(['clients', 'bookings', 'credit_lots', 'services'])(
    'truncate of %s, with all that hangs on it, is refused',
    async (table) => {
      const { db } = opened
      await newWorld(db)
      expect(await refusal(db, () => db.query(`truncate ${table} cascade`))).toMatchObject({ code: '23001' })
    },
  )

  test.each(['bookings', 'credit_lots'])('truncate of %s is refused by its own guard', async (table) => {
    const { db } = opened
    const attempt = async () => {
      await db.query('alter table ledger_entries disable trigger keep_all_entries')
      await db.query('alter table reasons disable trigger keep_all_reasons')
      await db.query(`truncate ${table} cascade`)
    }
    expect(await refusal(db, attempt)).toEqual({ code: '23001', constraint: `${table}_append_only` })
  })
})

describe('the application role', () => {
  const opened = databaseOf('application')

  test.each([
    'create table mine (id int)',
    'create temp table ledger_entries (id int)',
    'create function public.mine() returns int language sql as $$select 1$$',
    'alter table ledger_entries disable trigger take_up_entry',
    'alter table ledger_entries drop constraint ledger_entries_movement_known',
    'drop trigger guard_lot on credit_lots',
    'create trigger mine before insert on credit_lots for each row execute function refuse_rewriting()',
    'create or replace function refuse_rewriting() returns trigger language plpgsql as $$begin return new; end$$',
    "set session_replication_role = 'replica'",
    'truncate bookings cascade',
    'truncate credit_lots cascade',
    "insert into payload_migrations (id, name) values (gen_random_uuid(), 'never ran')",
    "update payload_migrations set name = 'never ran'",
    'delete from payload_migrations',
    'set role trs_owner',
  ])('may not: %s', async (statement) => {
    const { db } = opened
    const refused = await refusal(db, () => db.query(statement))
    expect(['42501', '42704']).toContain(refused?.code)
  })

  test('reads which migrations ran, and writes rows where it should', async () => {
    const { db } = opened
    const world = await newWorld(db)
    expect(await refusal(db, () => complete(db, world))).toBeNull()
    expect((await db.query('select name from payload_migrations')).rowCount).toBeGreaterThan(1)
  })

  test('a refusal names the rule, and the connection goes on', async () => {
    const { db } = opened
    const { hold } = await newWorld(db)
    expect(await refusal(db, () => append(db, releaseOf(hold, 'because')))).toMatchObject({ code: '23514' })
    expect((await db.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})
