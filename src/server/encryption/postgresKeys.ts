import { createSecretKey, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { type DataKey, type StoredKey, unwrapKey, wrapKey } from '@/domain/encryption/dataKey'
import type { KeyStore } from '@/domain/encryption/EncryptionService'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { Unopened } from '@/domain/encryption/sealFault'
import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import type { KeyCache } from '@/server/encryption/KeyCache'
import { rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

type Around = {
  ring: KeyRing
  cache: KeyCache
  /** Runs `work` in the transaction that the caller writes in, or in one of its own. */
  inTransaction: <Answer>(work: (tx: SqlRunner) => Promise<Answer>) => Promise<Answer>
}

/** The data keys of `data_keys`, read through `runner`. */
export function postgresKeys(runner: SqlRunner, { ring, cache, inTransaction }: Around): KeyStore {
  const unwrapped = (row: StoredKey) => cache.get(row.kid, async () => unwrapKey(ring, row))
  return {
    sealingKey: async (subject) =>
      unwrapped(
        (await activeKey(runner, subject)) ?? (await inTransaction((tx) => mintOnce(tx, ring, subject))),
      ),
    openingKey: (kid) =>
      cache.get(kid, async () => {
        const [row] = await readKeys(runner, sql`kid = ${kid}`)
        if (!row) throw new Unopened('unknown_key')
        return unwrapKey(ring, row)
      }),
  }
}

/**
 * A new data key in the state given, in `tx`.
 * @throws the database's own refusal for a subject whose keys were destroyed
 */
export async function mintKey(
  tx: SqlRunner,
  ring: KeyRing,
  { subject, state }: { subject: string; state: 'active' | 'pending' },
): Promise<StoredKey> {
  const [next] = await rowsOf<{ kid: number }>(tx, sql`select nextval('data_keys_kid')::float8 as kid`)
  if (!next) throw new Error('no id for a data key')
  const made: DataKey = { kid: next.kid, subject, key: createSecretKey(randomBytes(32)) }
  const { wrapped, kekId } = wrapKey(ring, made)
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await tx.execute(sql`
    insert into data_keys (id, kid, subject, wrapped, kek_id, state, created_at, updated_at)
    values (${uuidv7()}::uuid, ${made.kid}, ${subject}, ${wrapped}, ${kekId}, ${state}, ${now}, ${now})`)
  return { kid: made.kid, subject, wrapped, state }
}

/** What is being made in each transaction, by subject. */
const minting = new WeakMap<SqlRunner, Map<string, Promise<StoredKey>>>()

/** The fields of a document are sealed side by side: in one transaction, the first makes the key of all. */
function mintOnce(tx: SqlRunner, ring: KeyRing, subject: string): Promise<StoredKey> {
  const own = minting.get(tx) ?? new Map<string, Promise<StoredKey>>()
  minting.set(tx, own)
  const made = own.get(subject) ?? mintFirst(tx, ring, subject)
  own.set(subject, made)
  return made
}

/** Whoever else is making this subject's first key is waited for, and theirs is taken. */
async function mintFirst(tx: SqlRunner, ring: KeyRing, subject: string): Promise<StoredKey> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`data_keys:${subject}`}, 0))`)
  const known = await readKeys(tx, sql`subject = ${subject} and state in ('active', 'destroyed')`)
  if (known.some(({ state }) => state === 'destroyed')) {
    throw new DomainError('not_allowed', 'This person has been erased: nothing more is kept about them.')
  }
  return known[0] ?? (await mintKey(tx, ring, { subject, state: 'active' }))
}

/** Locked against its end: once a rotation has gone on to the next key, nobody seals under this one. */
async function activeKey(runner: SqlRunner, subject: string): Promise<StoredKey | undefined> {
  const [row] = await readKeys(runner, sql`subject = ${subject} and state = 'active' for share`)
  return row
}

function readKeys(runner: SqlRunner, which: Statement): Promise<StoredKey[]> {
  return rowsOf<StoredKey>(
    runner,
    sql`select kid::float8 as kid, subject, wrapped, state from data_keys where ${which}`,
  )
}
