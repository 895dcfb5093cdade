import type { Payload } from 'payload'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { sealedColumns } from '@/server/encryption/sealedColumns'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type KeyStatus = {
  /** The keys of `ENCRYPTION_KEYS`, and those that data keys are still wrapped under. */
  keys: { id: number; listed: boolean; dataKeys: number }[]
  dataKeys: Record<string, number>
  /** What is sealed: how many values, and how many of them under a key that no longer seals. */
  values: { collection: string; field: string; sealed: number; old: number }[]
  /** Whether a rotation was begun that has not ended. */
  rotating: boolean
}

/** What is sealed under which key; counts and ids, no key. */
export async function keyStatus(payload: Payload, ring: KeyRing): Promise<KeyStatus> {
  const pool = poolOf(payload)
  const wrapped = await rowsOf<{ id: number; dataKeys: number }>(
    pool,
    sql`select kek_id::float8 as id, count(*)::int as "dataKeys" from data_keys
        where kek_id is not null group by kek_id`,
  )
  const states = await rowsOf<{ state: string; count: number }>(
    pool,
    sql`select state, count(*)::int as count from data_keys group by state order by state`,
  )
  const [open] = await rowsOf(pool, sql`select 1 from key_rotations where finished_at is null`)
  const ids = new Set([...ring.keys.keys(), ...wrapped.map(({ id }) => id)])
  const keys = [...ids].map((id) => ({
    id,
    listed: ring.keys.has(id),
    dataKeys: wrapped.find((row) => row.id === id)?.dataKeys ?? 0,
  }))
  const dataKeys = Object.fromEntries(states.map(({ state, count }) => [state, count]))
  return { keys, dataKeys, values: await countValues(payload), rotating: open !== undefined }
}

async function countValues(payload: Payload): Promise<KeyStatus['values']> {
  const counted: KeyStatus['values'] = []
  for (const { collection, field, table, column } of sealedColumns(payload)) {
    const sealed = sql.identifier(column)
    const [row] = await rowsOf<{ sealed: number; old: number }>(
      poolOf(payload),
      sql`select count(*)::int as sealed, count(*) filter (where k.state is distinct from 'active')::int as old
          from ${sql.identifier(table)} t left join data_keys k on k.kid = sealed_kid(t.${sealed})
          where t.${sealed} is not null`,
    )
    counted.push({ collection, field, sealed: row?.sealed ?? 0, old: row?.old ?? 0 })
  }
  return counted
}
