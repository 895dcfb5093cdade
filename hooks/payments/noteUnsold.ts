import type { Settlement } from '@/domain/payments/settlement'
import { openTask } from '@/hooks/payments/openTask'
import type { SqlRunner } from '@/server/sql'

/** Money that came and bought no credits: whoever asked for it at the provider knows what it was for. */
export async function noteUnsold(
  tx: SqlRunner,
  payment: string,
  { client, outcome }: Settlement,
): Promise<void> {
  const facts = { reason: outcome }
  await openTask(tx, { kind: 'payment', subject: `payment:${payment}`, client, facts })
}
