import { v7 as uuidv7 } from 'uuid'
import type { TaskKind } from '@/domain/payments/tasks'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

type Task = { kind: TaskKind; client: string; facts?: Record<string, string | number> }

/** Lays something about a client before staff; said again while it is open, it is the same task. */
export async function openTask(tx: SqlRunner, { kind, client, facts = {} }: Task): Promise<void> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await tx.execute(
    sql`insert into tasks (id, kind, subject, client_id, facts, created_at, updated_at)
        values (${uuidv7()}::uuid, ${kind}, ${`client:${client}`}, ${client}::uuid, ${JSON.stringify(facts)}::jsonb,
          ${now}, ${now})
        on conflict (kind, subject) where settled_at is null
          do update set facts = excluded.facts, updated_at = excluded.updated_at`,
  )
}

/** What settled itself is closed. */
export async function closeTasks(tx: SqlRunner, client: string, kinds: TaskKind[]): Promise<void> {
  await tx.execute(
    sql`update tasks set settled_at = to_timestamp(${nowMillis()} / 1000), by = 'worker'
        where subject = ${`client:${client}`} and kind = any(${`{${kinds.join(',')}}`}::text[])
          and settled_at is null`,
  )
}
