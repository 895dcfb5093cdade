import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { committed, connect, type Db, insert, refusal, waitsForLock } from './rawLedger'
import { databaseOf, type Refused, refusedForEveryRole } from './refusedForEveryRole'

/** An envelope by its shape; nobody opens it here. */
const WRAPPED = `pe1.${'A'.repeat(96)}`

/** The subject of a world: each has its own client. */
const of = ({ client }: { client: string }) => `client:${client}`

async function addKey(db: Db, subject: string, state: string, fields: Record<string, unknown> = {}) {
  const { rows } = await db.query<{ kid: string }>(`select nextval('data_keys_kid') as kid`)
  const living = state === 'destroyed' ? { wrapped: null, kek_id: null } : { wrapped: WRAPPED, kek_id: 1 }
  const row = { id: randomUUID(), kid: rows[0]?.kid, subject, state, ...living, ...fields }
  await insert(db, 'data_keys', row)
  return String(row.kid)
}

const change = (sets: string) => (db: Db, world: { client: string }) =>
  db.query(`update data_keys set ${sets} where subject = $1`, [of(world)])

const CASES: (Omit<Refused, 'given' | 'attempt'> & {
  state?: string | null
  attempt: (db: Db, world: { client: string; other: string }) => Promise<unknown>
})[] = [
  ...(
    [
      ['pending', 'decrypt-only'],
      ['active', 'pending'],
      ['decrypt-only', 'active'],
      ['decrypt-only', 'pending'],
    ] as const
  ).map(([state, next]) => ({
    rule: `no key goes from ${state} to ${next}`,
    state,
    code: '23001',
    constraint: 'data_keys_one_way',
    attempt: change(`state = '${next}'`),
  })),
  {
    rule: 'a destroyed key stays destroyed',
    state: 'destroyed',
    code: '23001',
    constraint: 'data_keys_one_way',
    attempt: change(`state = 'active', wrapped = '${WRAPPED}', kek_id = 1`),
  },
  {
    rule: 'no key is made for a subject whose keys were destroyed',
    state: 'destroyed',
    code: '23P01',
    constraint: 'data_keys_destroyed_for_ever',
    attempt: (db, world) => addKey(db, of(world), 'active'),
  },
  {
    rule: 'no key of a subject is destroyed while another lives',
    code: '23P01',
    constraint: 'data_keys_destroyed_for_ever',
    attempt: (db, world) => addKey(db, of(world), 'destroyed'),
  },
  {
    rule: 'a destroyed key leaves nothing behind',
    constraint: 'data_keys_tombstone',
    attempt: change(`state = 'destroyed'`),
  },
  {
    rule: 'a living key is never empty',
    constraint: 'data_keys_tombstone',
    attempt: change('wrapped = null, kek_id = null'),
  },
  {
    rule: 'one key of a subject is active',
    code: '23505',
    constraint: 'data_keys_one_active',
    attempt: (db, world) => addKey(db, of(world), 'active'),
  },
  {
    rule: 'one key of a subject waits',
    state: 'pending',
    code: '23505',
    constraint: 'data_keys_one_pending',
    attempt: (db, world) => addKey(db, of(world), 'pending'),
  },
  {
    rule: 'an id is given once',
    code: '23505',
    constraint: 'data_keys_kid_idx',
    attempt: async (db, world) =>
      addKey(db, `client:${world.other}`, 'active', { kid: await kidOf(db, of(world)) }),
  },
  ...['0', '-1', '4294967296'].map((kid) => ({
    rule: `${kid} is no id of a key`,
    state: null,
    constraint: 'data_keys_ids',
    attempt: (db: Db, world: { client: string }) => addKey(db, of(world), 'active', { kid }),
  })),
  ...['client', 'client:', 'client:9', 'person:1', 'practice:1', ''].map((subject) => ({
    rule: `${JSON.stringify(subject)} is no subject`,
    state: null,
    constraint: 'data_keys_subject_known',
    attempt: (db: Db) => addKey(db, subject, 'active'),
  })),
  {
    rule: 'no key stands in clear',
    state: null,
    constraint: 'data_keys_wrapped_sealed',
    attempt: (db, world) => addKey(db, of(world), 'active', { wrapped: Buffer.alloc(32).toString('base64') }),
  },
  {
    rule: 'a key stays whose it is',
    code: '23001',
    constraint: 'data_keys_fixed',
    attempt: (db, world) => change(`subject = 'client:${world.other}'`)(db, world),
  },
  {
    rule: 'a key is not exchanged under the key that wraps it',
    code: '23001',
    constraint: 'data_keys_rewrapped',
    attempt: change(`wrapped = '${WRAPPED}B'`),
  },
  {
    rule: 'no key is deleted',
    code: '23001',
    constraint: 'data_keys_append_only',
    denied: true,
    attempt: (db, world) => db.query('delete from data_keys where subject = $1', [of(world)]),
  },
  {
    rule: 'the keys are not emptied',
    code: '23001',
    constraint: 'data_keys_append_only',
    denied: true,
    attempt: (db) => db.query('truncate data_keys'),
  },
]

async function kidOf(db: Db, subject: string): Promise<string> {
  const { rows } = await db.query('select kid from data_keys where subject = $1', [subject])
  return rows[0].kid
}

refusedForEveryRole(
  CASES.map(({ state = 'active', ...one }) => ({
    ...one,
    given: async (db, world) => {
      if (state) await addKey(db, of(world), state)
    },
  })),
)

describe('a subject', () => {
  const opened = databaseOf('application')
  let another: Db
  beforeAll(async () => {
    another = await connect(opened.database.appUrl)
    return () => another.end()
  })

  test('loses all of its keys in one statement, whatever their state, and has none for ever', async () => {
    const { db } = opened
    const subject = `client:${randomUUID()}`
    for (const state of ['decrypt-only', 'decrypt-only', 'active', 'pending'])
      await addKey(db, subject, state)
    const destroy = `update data_keys set state = 'destroyed', wrapped = null, kek_id = null where subject = $1`
    await committed(db, () => db.query(destroy, [subject]))
    for (const state of ['active', 'pending', 'decrypt-only']) {
      const refused = await refusal(db, () => addKey(db, subject, state))
      expect(refused?.constraint).toBe('data_keys_destroyed_for_ever')
    }
  })

  test('whose tombstone is being laid gets no key meanwhile', async () => {
    const { db } = opened
    const subject = `client:${randomUUID()}`
    await db.query('begin')
    await addKey(db, subject, 'destroyed')
    const minted = refusal(another, () => addKey(another, subject, 'active'))
    await waitsForLock(db, another)
    await db.query('commit')
    expect(await minted).toEqual({ code: '23P01', constraint: 'data_keys_destroyed_for_ever' })
  })

  test('goes on to its next key in one transaction', async () => {
    const { db } = opened
    const subject = `client:${randomUUID()}`
    await addKey(db, subject, 'active')
    await addKey(db, subject, 'pending')
    const moved = await refusal(db, async () => {
      const to = (next: string, state: string) =>
        db.query('update data_keys set state = $1 where subject = $2 and state = $3', [next, subject, state])
      await to('decrypt-only', 'active')
      await to('active', 'pending')
    })
    expect(moved).toBeNull()
  })

  test('is wrapped anew under another key', async () => {
    const { db } = opened
    const subject = `client:${randomUUID()}`
    await addKey(db, subject, 'active')
    const rewrap = `update data_keys set wrapped = $2, kek_id = 2 where subject = $1`
    expect(await refusal(db, () => db.query(rewrap, [subject, `${WRAPPED}B`]))).toBeNull()
  })
})
