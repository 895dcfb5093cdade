import { describe, expect, test } from 'vitest'
import { at, entryOf, grantOf, lotRow, releaseOf } from './ledgerRows'
import {
  append,
  bookAnother,
  bucketsOf,
  cancel,
  committed,
  type Db,
  insert,
  newWorld,
  refusal,
  snapshot,
  update,
  type World,
} from './rawLedger'
import { databaseOf, type Refused, ROLES, refusedForEveryRole } from './refusedForEveryRole'

const begins: Refused[] = ['granted', 'available', 'held', 'used', 'entries', 'owes'].map((bucket) => ({
  rule: `a lot begins with nothing in "${bucket}"`,
  constraint: 'credit_lots_begin_empty',
  attempt: (db, { client }) => insert(db, 'credit_lots', lotRow({ client_id: client, [bucket]: 1 })),
}))

const terms: Refused[] = (
  [
    ['client_id', ({ other }) => other],
    ['credit_type', () => 'group'],
    ['source', () => 'pack'],
    ['grant_key', () => 'grant:staff:other'],
    ['expires_at', () => at(1)],
    ['evidence', () => 'pi_1'],
    ['id', () => '018f0000-0000-7000-8000-000000000000'],
  ] as [string, (world: { other: string }) => unknown][]
).map(([column, value]) => ({
  rule: `the "${column}" of a lot never changes`,
  constraint: 'credit_lots_terms_fixed',
  attempt: (db, world) => update(db, 'credit_lots', world.lot, { [column]: value(world) }),
}))

const moves: Refused[] = [
  { available: 3, held: 0 },
  { granted: 4, available: 3 },
  { entries: 7 },
  { head: 'f'.repeat(64) },
].map((row) => ({
  rule: `an update moves no credits: ${JSON.stringify(row)}`,
  constraint: 'credit_lots_moved_by_entries',
  attempt: (db, { lot }) => update(db, 'credit_lots', lot, row),
}))

const BOUGHT = { source: 'pack', grant_key: 'grant:pi:pi_1:pack', evidence: 'pi_1' }
const PRICE = { paid: 100, currency: 'EUR' }
const period = (client: string, end: string, evidence: string) => ({
  ...PRICE,
  client_id: client,
  source: 'period',
  grant_key: `grant:sub:si_${client}:20261101T000000Z-${end}`,
  evidence: `${evidence}_${client}`,
})

const shapes: Refused[] = [
  {
    rule: 'a lot owes at most what was granted and not yet revoked',
    constraint: 'credit_lots_owes_at_most_granted',
    attempt: (db, { lot }) => update(db, 'credit_lots', lot, { owes: 4 }),
  },
  {
    rule: 'a lot owes nothing below nothing',
    constraint: 'credit_lots_buckets_not_negative',
    attempt: (db, { lot }) => update(db, 'credit_lots', lot, { owes: -1 }),
  },
  {
    rule: 'at commit, a lot that owes has nothing available',
    constraint: 'credit_lots_settle_what_they_owe',
    attempt: (db, { lot }) => update(db, 'credit_lots', lot, { owes: 1 }),
  },
  {
    rule: 'at commit, what came back to a lot that owes has been revoked',
    constraint: 'credit_lots_settle_what_they_owe',
    given: async (db, { lot }) => {
      await update(db, 'credit_lots', lot, { owes: 3 })
      await append(db, entryOf('revoke', `revoke:re_1:${lot}`, lot, 2))
    },
    attempt: cancel,
  },
  {
    rule: 'a lot comes from a known source',
    constraint: 'credit_lots_source_known',
    attempt: (db, { client }) => insert(db, 'credit_lots', lotRow({ client_id: client, source: 'found' })),
  },
  {
    rule: 'what was paid is an amount in a currency',
    constraint: 'credit_lots_paid_in_a_currency',
    attempt: (db, { client }) =>
      insert(db, 'credit_lots', lotRow({ ...BOUGHT, client_id: client, paid: 100 })),
  },
  {
    rule: 'credits that were bought say by which payment',
    constraint: 'credit_lots_bought_on_evidence',
    attempt: (db, { client }) =>
      insert(db, 'credit_lots', lotRow({ ...BOUGHT, ...PRICE, client_id: client, evidence: null })),
  },
  {
    rule: 'credits that were bought say what was paid',
    constraint: 'credit_lots_bought_on_evidence',
    attempt: (db, { client }) => insert(db, 'credit_lots', lotRow({ ...BOUGHT, client_id: client })),
  },
  {
    rule: 'credits that were given were not paid for',
    constraint: 'credit_lots_bought_on_evidence',
    attempt: (db, { client }) => insert(db, 'credit_lots', lotRow({ ...PRICE, client_id: client })),
  },
  ...(['20261201T000000Z', '20270101T000000Z'] as const).map((end) => ({
    rule: `a paid period is granted once, however long it is said to be: until ${end}`,
    code: '23505',
    constraint: end === '20261201T000000Z' ? 'credit_lots_grant_key_idx' : 'credit_lots_one_grant_per_period',
    given: (db: Db, { client }: World) =>
      insert(db, 'credit_lots', lotRow(period(client, '20261201T000000Z', 'pi_1'))),
    attempt: (db: Db, { client }: World) => insert(db, 'credit_lots', lotRow(period(client, end, 'pi_2'))),
  })),
  {
    rule: 'one payment buys one period',
    code: '23505',
    constraint: 'credit_lots_one_period_per_payment',
    given: (db, { client }) => insert(db, 'credit_lots', lotRow(period(client, '20261201T000000Z', 'pi_3'))),
    attempt: (db, { client }) =>
      insert(db, 'credit_lots', lotRow({ ...period(client, '', 'pi_3'), grant_key: 'grant:sub:si_9:a-b' })),
  },
]

const skipped: Refused[] = [
  {
    rule: 'a row that ON CONFLICT skips after it has moved credits is found out at commit',
    constraint: 'credit_lots_agree_with_entries',
    attempt: (db, { lot, hold }) =>
      insert(
        db,
        'ledger_entries',
        { ...entryOf('expire', `expire:${lot}`, lot, 1), id: hold.id },
        'on conflict do nothing',
      ),
  },
  {
    rule: 'a skipped second release frees nothing',
    constraint: 'credit_lots_agree_with_entries',
    given: async (db, world) => {
      await bookAnother(db, world)
      await cancel(db, world)
    },
    attempt: (db, { hold }) =>
      insert(
        db,
        'ledger_entries',
        releaseOf(hold, 'waived', { key: 'release:again' }),
        'on conflict do nothing',
      ),
  },
]

refusedForEveryRole([...begins, ...terms, ...moves, ...shapes, ...skipped])

describe('the owner, who may make tables and triggers', () => {
  const opened = databaseOf('owner')

  test('a trigger of somebody else moves no credits: at commit the entries are counted', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const before = await snapshot(db, world)
    const refused = await refusal(db, async () => {
      await db.query(`
        create temp table lever (lot uuid);
        create function pg_temp.pull() returns trigger language plpgsql as
          $$begin update credit_lots set granted = granted + 1, available = available + 1 where id = new.lot; return new; end$$;
        create trigger pull before insert on lever for each row execute function pg_temp.pull()`)
      await db.query('insert into lever values ($1)', [world.lot])
    })
    expect(refused).toEqual({ code: '23514', constraint: 'credit_lots_agree_with_entries' })
    expect(await snapshot(db, world)).toBe(before)
  })

  test('temporary tables of the same names do not fool the triggers', async () => {
    const { db } = opened
    const world = await newWorld(db)
    const attempt = async () => {
      for (const table of ['bookings', 'credit_lots', 'ledger_entries', 'therapists']) {
        await db.query(`create temp table ${table} on commit drop as select * from public.${table}`)
      }
      await db.query(`update public.bookings set status = 'completed', sequence = 1 where id = $1`, [
        world.booking,
      ])
    }
    expect(await refusal(db, attempt)).toEqual({ code: '23514', constraint: 'bookings_agree_with_ledger' })
  })
})

describe.each(ROLES)('as %s role', (role) => {
  const opened = databaseOf(role)

  test('what came back to a lot that owes is revoked in the same transaction, and pays off', async () => {
    const { db } = opened
    const world = await newWorld(db)
    await committed(db, async () => {
      await update(db, 'credit_lots', world.lot, { owes: 3 })
      await append(db, entryOf('revoke', `revoke:re_1:${world.lot}`, world.lot, 2))
    })
    const release = `release:${world.hold.key}`
    await committed(db, async () => {
      await cancel(db, world)
      await append(db, entryOf('revoke', `revoke:${release}`, world.lot, 1, { answers: release }))
    })
    expect(await bucketsOf(db, world.lot)).toMatchObject({ granted: 3, available: 0, held: 0, revoked: 3 })
  })

  test('two grants at once make one lot', async () => {
    const { db } = opened
    const { client } = await newWorld(db)
    const lot = lotRow({ client_id: client })
    const twin = lotRow({ client_id: client, grant_key: lot.grant_key })
    await committed(db, async () => {
      await insert(db, 'credit_lots', lot)
      await append(db, grantOf(lot, 2))
      await insert(db, 'credit_lots', twin, 'on conflict (grant_key) do nothing')
    })
    expect(await bucketsOf(db, String(lot.id))).toMatchObject({ granted: 2, available: 2 })
    await expect(bucketsOf(db, String(twin.id))).rejects.toThrow('no lot')
  })
})
