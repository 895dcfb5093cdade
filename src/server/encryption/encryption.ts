import type { Payload, PayloadRequest } from 'payload'
import { EncryptionService } from '@/domain/encryption/EncryptionService'
import { type KeyRing, keyRingOf } from '@/domain/encryption/keyRing'
import { KeyCache } from '@/server/encryption/KeyCache'
import { postgresKeys } from '@/server/encryption/postgresKeys'
import { env } from '@/server/env'
import { poolOf, type SqlRunner, transactionOf } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** One cache for each database: a kid means another key in another one. */
const caches = new WeakMap<Payload, KeyCache>()

let ring: KeyRing | undefined

/** The ring of `ENCRYPTION_KEYS`. */
export function keyRing(): KeyRing {
  ring ??= keyRingOf(env().ENCRYPTION_KEYS)
  return ring
}

/** Seals and opens in `req`'s transaction: a key that is made there stands exactly if what it sealed does. */
export async function encryptionIn(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<EncryptionService> {
  return encryptionOver(req.payload, await transactionOf(req))
}

/** Seals and opens in whatever transaction `tx` has open. */
export function encryptionOver(payload: Payload, tx: SqlRunner): EncryptionService {
  const inTransaction = <Answer>(work: (runner: SqlRunner) => Promise<Answer>) => work(tx)
  return new EncryptionService(postgresKeys(tx, { ring: keyRing(), cache: cacheOf(payload), inTransaction }))
}

/** Seals and opens outside of any transaction: for reading, and for what is written by itself. */
export function encryptionOf(payload: Payload): EncryptionService {
  const inTransaction = <Answer>(work: (runner: SqlRunner) => Promise<Answer>) =>
    sqlTransaction(payload, work)
  const store = postgresKeys(poolOf(payload), { ring: keyRing(), cache: cacheOf(payload), inTransaction })
  return new EncryptionService(store)
}

/** What this process keeps of the keys of `payload`'s database. */
export function cacheOf(payload: Payload): KeyCache {
  const known = caches.get(payload) ?? new KeyCache()
  caches.set(payload, known)
  return known
}
