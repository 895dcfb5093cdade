import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { nowMillis } from '@/server/clock'
import { mintKey } from '@/server/encryption/postgresKeys'
import { rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

/** A rotation under way: every key up to `upTo` is to be followed by a new one. */
export type Rotation = { id: string; upTo: number }

const BATCH = 200

/** The rotation that was begun and not finished, or a new one. */
export function openRotation(payload: Payload): Promise<Rotation> {
  return sqlTransaction(payload, async (tx) => {
    await tx.execute(sql`lock table key_rotations in share row exclusive mode`)
    const [underWay] = await rowsOf<Rotation>(
      tx,
      sql`select id::text as id, up_to::float8 as "upTo" from key_rotations where finished_at is null`,
    )
    if (underWay) return underWay
    const [begun] = await rowsOf<Rotation>(
      tx,
      sql`insert into key_rotations (id, up_to, started_at)
          select ${uuidv7()}::uuid, coalesce(max(kid), 0), to_timestamp(${nowMillis()} / 1000) from data_keys
          returning id::text as id, up_to::float8 as "upTo"`,
    )
    if (!begun) throw new Error('no rotation was begun')
    return begun
  })
}

/**
 * First phase: each subject whose key is old gets its next one, which opens and does not seal yet. From its
 * COMMIT on every reader finds it. Safe to repeat and to cut short. @returns how many were made
 */
export async function preparePending(payload: Payload, ring: KeyRing, { upTo }: Rotation): Promise<number> {
  for (let made = 0; ; ) {
    const some = await sqlTransaction(payload, async (tx) => {
      const old = await rowsOf<{ subject: string }>(
        tx,
        sql`select subject from data_keys a where state = 'active' and kid <= ${upTo}
              and not exists (select from data_keys p where p.subject = a.subject and p.state = 'pending')
            order by kid limit ${BATCH} for update`,
      )
      for (const { subject } of old) await mintKey(tx, ring, { subject, state: 'pending' })
      return old.length
    })
    if (some === 0) return made
    made += some
  }
}

/**
 * Second phase: the next keys seal, the old ones only open. Each subject goes on once nobody is sealing under
 * its old key. Safe to repeat and to cut short. @returns how many went on
 */
export async function activatePending(payload: Payload): Promise<number> {
  for (let done = 0; ; ) {
    const some = await sqlTransaction(payload, async (tx) => {
      const waiting = await rowsOf<{ subject: string }>(
        tx,
        sql`select subject from data_keys where state = 'pending' order by kid limit ${BATCH} for update`,
      )
      const names = JSON.stringify(waiting.map(({ subject }) => subject))
      const subjects = sql`(select json_array_elements_text(${names}::json))`
      const now = sql`to_timestamp(${nowMillis()} / 1000)`
      await tx.execute(sql`update data_keys set state = 'decrypt-only', updated_at = ${now}
                           where state = 'active' and subject in ${subjects}`)
      await tx.execute(sql`update data_keys set state = 'active', updated_at = ${now}
                           where state = 'pending' and subject in ${subjects}`)
      return waiting.length
    })
    if (some === 0) return done
    done += some
  }
}

/** Nothing is sealed under an old key any more. */
export async function finishRotation(payload: Payload, { id }: Rotation): Promise<void> {
  await sqlTransaction(payload, (tx) =>
    tx.execute(sql`update key_rotations set finished_at = to_timestamp(${nowMillis()} / 1000)
                   where id = ${id}::uuid`),
  )
}
