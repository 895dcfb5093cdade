import type { Settlement } from '@/domain/payments/settlement'
import type { TaskKind } from '@/domain/payments/tasks'
import { openTask, type Task } from '@/hooks/payments/openTask'
import { nowMillis } from '@/server/clock'
import { type SqlRunner, sql } from '@/server/sql'

/**
 * What staff must settle: a payment that was parked, and credits that were spent and whose money is back.
 * What settled itself is closed. One open task for each subject, however often it is said.
 */
export async function noteTasks(tx: SqlRunner, payment: string, settlement: Settlement): Promise<void> {
  const { park, client, owed = [] } = settlement
  const subject = `payment:${payment}`
  if (park) await openTask(tx, { kind: 'payment', subject, client, facts: { reason: park } })
  else await close(tx, 'payment', subject)
  for (const { lot, owes, before } of owed) {
    const task = { kind: 'owed_credits', subject: `lot:${lot}`, client, facts: { owes } } as const
    // Said again, or less of it: what somebody has settled stays settled.
    if (owes > before) await openTask(tx, task)
    else if (owes > 0) await retell(tx, task)
    else await close(tx, task.kind, task.subject)
  }
}

/** An open task tells what is owed now. */
async function retell(tx: SqlRunner, { kind, subject, facts }: Task): Promise<void> {
  await tx.execute(
    sql`update tasks set facts = ${JSON.stringify(facts)}::jsonb, updated_at = to_timestamp(${nowMillis()} / 1000)
        where kind = ${kind} and subject = ${subject} and settled_at is null`,
  )
}

async function close(tx: SqlRunner, kind: TaskKind, subject: string): Promise<void> {
  await tx.execute(
    sql`update tasks set settled_at = to_timestamp(${nowMillis()} / 1000), by = 'worker'
        where kind = ${kind} and subject = ${subject} and settled_at is null`,
  )
}
