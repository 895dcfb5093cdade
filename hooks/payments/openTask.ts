import { v7 as uuidv7 } from 'uuid'
import type { TaskKind } from '@/domain/payments/tasks'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

export type Task = {
  kind: TaskKind
  subject: string
  client: string | undefined
  facts: Record<string, unknown>
}

/** Lays something before staff: one open task for each subject, however often it is said. */
export async function openTask(tx: SqlRunner, { kind, subject, client = '', facts }: Task): Promise<void> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await tx.execute(
    sql`insert into tasks (id, kind, subject, client_id, facts, created_at, updated_at)
        values (${uuidv7()}::uuid, ${kind}, ${subject}, nullif(${client}, '')::uuid, ${JSON.stringify(facts)}::jsonb,
          ${now}, ${now})
        on conflict (kind, subject) where settled_at is null
          do update set facts = excluded.facts, updated_at = excluded.updated_at`,
  )
}
