import pg from 'pg'
import { type StoredKey, unwrapKey } from '@/domain/encryption/dataKey'
import { keyRingOf } from '@/domain/encryption/keyRing'
import { Unopened } from '@/domain/encryption/sealFault'
import { EnvironmentError } from '@/server/env'

type Sample = StoredKey & { kekId: number }

/**
 * Before a program begins: the keys given open the data keys that are there. A database that does not answer,
 * or has no tables yet, is for the program itself to say.
 * @throws EnvironmentError where a key is missing, or is another than the one that wrapped
 */
export async function refuseWrongKeys(databaseUrl: string, keys: readonly string[]): Promise<void> {
  const ring = keyRingOf(keys)
  for (const { kekId, ...stored } of await samplesOf(databaseUrl)) {
    try {
      unwrapKey(ring, stored)
    } catch (error) {
      if (!(error instanceof Unopened)) throw error
      const trouble = ring.keys.has(kekId) ? 'is another key than the one' : 'is missing; it is the one'
      const message = `the key ${kekId} ${trouble} that data keys of this database are wrapped under`
      throw new EnvironmentError([{ name: 'ENCRYPTION_KEYS', message }])
    }
  }
}

/** The newest data key under each of the keys that wrap. */
async function samplesOf(connectionString: string): Promise<Sample[]> {
  const client = new pg.Client({
    connectionString,
    application_name: 'trs keys',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch {
    return []
  }
  try {
    const there = await client.query<{ table: string | null }>(
      `select to_regclass('data_keys')::text as table`,
    )
    if (!there.rows[0]?.table) return []
    const { rows } = await client.query<Sample>(`
      select distinct on (kek_id) kek_id::float8 as "kekId", kid::float8 as kid, subject, wrapped, state
      from data_keys where wrapped is not null order by kek_id, kid desc`)
    return rows
  } finally {
    await client.end()
  }
}
