import type { Payload } from 'payload'
import { appendAudit } from '@/server/recordAudit'
import { keepWords } from '@/server/rights/keepWords'
import { openTask } from '@/server/rights/officeTasks'
import { sqlTransaction } from '@/server/sqlTransaction'

/** A client asks for a correction of what they cannot change themselves: staff find it among their tasks. */
export function askCorrection(
  payload: Payload,
  { client, text }: { client: string; text: string },
): Promise<void> {
  return sqlTransaction(payload, async (tx) => {
    const actor = `client:${client}`
    await keepWords(payload, tx, { client, command: 'correction', text, actor })
    await openTask(tx, { kind: 'correction', client })
    await appendAudit(tx, { action: 'correction_asked', actor, subject: actor })
  })
}
