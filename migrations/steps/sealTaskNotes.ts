import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { encryptionOver } from '@/server/encryption/encryption'
import { reasonContext } from '@/server/encryption/places'
import { rowsOf, type SqlRunner, sql } from '@/server/sql'

type Row = { id: string; client: string; words: string; by: string | null }

/**
 * Seals what staff noted when they settled a task, as a reason of the client it was about. What was noted
 * about somebody erased, or about nobody, is not kept.
 */
export async function sealTaskNotes({ db, payload }: { db: SqlRunner; payload: Payload }): Promise<void> {
  const rows = await rowsOf<Row>(
    db,
    sql`select t.id::text as id, t.client_id::text as client, t.facts->>'note' as words, t.by
        from tasks t join clients c on c.id = t.client_id and c.erased_at is null
        where t.facts->>'note' is not null and t.settled_at is not null`,
  )
  for (const { id: task, client, words, by } of rows) {
    const id = uuidv7()
    const sealed = await encryptionOver(payload, db).seal(words, reasonContext(id, client))
    await db.execute(sql`
      insert into reasons (id, client_id, command, text_sealed, actor, at)
      select ${id}::uuid, client_id, 'task', ${sealed}, coalesce(${by}, 'machine'), settled_at
      from tasks where id = ${task}::uuid`)
  }
}
