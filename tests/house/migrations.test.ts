import { describe, expect, test } from 'vitest'
import { migrations } from '@/migrations/index'
import { breaksIn, type Migration, madeBy, splitStatements, statementsOf } from './expandOnly'

/**
 * From here on a release may be followed by its successor while people work (deploy/release.sh). What is
 * older came before the first release: no previous version ever met it.
 */
const SINCE = '20261128_110000'

/** Looked at by two, each with why the previous version can live with it: the line as the test says it. */
const REVIEWED: Record<string, string> = {
  '20261128_111000_reservation_promises: drops a constraint, which may be what an upsert names, of bookings':
    'the statuses that are known, and one more; no upsert names a check',
  '20261128_111000_reservation_promises: refuses what the previous version may write in bookings':
    'it writes no reservation, always a client, and none of the new columns',
  '20261128_111000_reservation_promises: refuses twins that the previous version may write in bookings':
    'among reservations alone, which it does not write',
  '20261128_111000_reservation_promises: drops a trigger of bookings':
    'made again beside it: for sessions as it was, and what is over of the others may be deleted',
  '20261128_111000_reservation_promises: adds a trigger to bookings':
    'for reservations, which it does not write; for sessions as it was',
  '20261128_121000_series_promises: drops a constraint, which may be what an upsert names, of bookings':
    'no upsert names one of them; each is made anew in the same statement, and refuses nothing that was allowed',
  '20261128_121000_series_promises: refuses what the previous version may write in bookings':
    'each is about columns and a status that the previous version never writes',
  '20261128_121000_series_promises: adds a trigger to bookings':
    'one looks at rows of a series alone, one at rows that were planned: the previous version makes neither',
  '20261128_220000_kept_accounts: adds a trigger to therapists':
    'refuses to hand what was confided to another account, which the previous version may ask for and must not',
  '20261128_220200_left_drafts: adds a trigger to bookings':
    'takes the session off a colleague’s draft, which the previous version could not sign any more',
  '20261128_220300_handover_withdrawals: adds a trigger to consents':
    'for what is taken back of a handover, which the previous version never writes',
  '20261128_230100_held_address_promises: adds a trigger to clients':
    'sets two columns that the previous version does not know, where it changes an address',
  '20261128_230100_held_address_promises: adds a trigger to users':
    'sets two columns that the previous version does not know, where it changes an address',
  '20261128_230100_held_address_promises: refuses what the previous version may write in clients':
    'columns that it does not write',
  '20261128_230100_held_address_promises: refuses what the previous version may write in users':
    'columns that it does not write',
  '20261128_231000_task_words: adds a trigger to tasks':
    'what the previous version notes in clear is left out, and nothing it does is refused',
  '20261129_030200_weeks_that_go_on: adds a trigger to bookings':
    'a session of a series that has ended, which the previous version ends with it and never books',
}

const all = migrations as unknown as Migration[]

/**
 * One statement each that would break the previous version, and beside it one that does the same by
 * adding.
 */
const PLANTED: [bad: string, good: string][] = [
  ['drop table notes', 'create table later_notes (id uuid)'],
  ['alter table "public"."notes" drop column kind', 'alter table notes add column sort varchar'],
  ['alter table notes rename column kind to sort', 'alter table notes add column sort varchar'],
  ['alter table notes rename to records', 'create view records_of as select 1'],
  [
    'alter table notes add column sort varchar not null',
    "alter table notes add column sort varchar not null default ''",
  ],
  [
    'alter table notes add sort int not null',
    'alter table notes add sort int not null generated always as (1) stored',
  ],
  ['alter table notes alter column kind set not null', 'alter table notes alter column kind drop not null'],
  [
    'alter table notes alter column revision type bigint',
    'alter table notes alter column revision set default 1',
  ],
  [
    'alter table notes alter column revision set data type bigint',
    'comment on table notes is $$; drop table notes;$$',
  ],
  ['alter table notes alter kind drop default', "insert into notes (kind) values ('; drop table notes;')"],
  ["alter table notes add constraint a check (kind <> '')", 'create table a (check (true))'],
  ['alter table notes add column a int, add check (a > 0)', 'alter table notes add column a numeric(3, 1)'],
  ['alter table notes drop constraint notes_pkey', 'alter table notes validate constraint a'],
  ['create unique index a on notes (kind)', 'create index a on notes (kind)'],
  ['drop index notes_kind_idx', '-- drop index notes_kind_idx'],
  [
    'create trigger a before update on notes for each row execute function f()',
    'create function f() returns int as $$ drop table notes; $$',
  ],
  ['drop trigger a on notes', 'create or replace function a() returns int as $$ x $$'],
  [
    'drop function append_entries(jsonb, text)',
    'create function append_more(jsonb) returns int as $b$ ; $b$',
  ],
  ['revoke update on notes from trs_app', 'grant update on notes to trs_app'],
  ['delete from notes', 'update notes set kind = kind'],
  ['truncate table notes', 'analyze notes'],
  ["-- nobody's\n drop table notes; select ''", "select '--'; -- it's\n analyze notes"],
]

describe('the lint of migrations', () => {
  test.each(PLANTED)('finds what breaks the previous version in: %s', (bad, good) => {
    expect(breaksIn(splitStatements(`select 1;\n${bad};`), new Set())).toHaveLength(1)
    expect(breaksIn(splitStatements(good), new Set())).toEqual([])
  })

  test('lets a release do what it likes with tables that are its own', () => {
    const statements = splitStatements(
      'create table "letters" (id uuid); alter table letters add constraint a check (true)',
    )
    expect(breaksIn(statements, new Set(madeBy(statements)))).toEqual([])
  })

  test('reads what a migration would do: the first ones make what there is, and some took away', async () => {
    const statements = (await Promise.all(all.map(statementsOf))).flat()
    expect(madeBy(statements)).toEqual(expect.arrayContaining(['bookings', 'ledger_entries', 'lock_place']))
    expect(breaksIn(statements, new Set())).toEqual(
      expect.arrayContaining(['drops a column of clients', 'changes a type in data_keys']),
    )
  })
})

test('no migration breaks the programs of the version before', async () => {
  const judged = all.filter(({ name }) => name >= SINCE)
  const written = await Promise.all(
    judged.map(async (one) => ({ name: one.name, statements: await statementsOf(one) })),
  )
  const made = new Set(written.flatMap(({ statements }) => madeBy(statements)))
  const found = written.flatMap(({ name, statements }) =>
    breaksIn(statements, made).map((line) => `${name}: ${line}`),
  )
  expect(found.filter((line) => !REVIEWED[line])).toEqual([])
  expect(Object.keys(REVIEWED).filter((line) => !found.includes(line))).toEqual([])
})

test('migrations run in the order of their names: a release says from where to where it goes', () => {
  const names = all.map(({ name }) => name)
  expect(names).toEqual([...names].sort())
})
