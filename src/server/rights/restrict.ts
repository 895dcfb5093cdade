import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import { appendAudit } from '@/server/recordAudit'
import { keepWords } from '@/server/rights/keepWords'
import { rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

type Restriction = { client: string; restricted: boolean; actor: string; reason: string | null }

/**
 * Restricts the use of a client's data, or lifts that; said twice, it is once. The words of whoever did it
 * for them are sealed. @throws DomainError not_found
 */
export function restrict(
  payload: Payload,
  { client, restricted, actor, reason }: Restriction,
): Promise<void> {
  return sqlTransaction(payload, async (tx) => {
    const now = sql`to_timestamp(${nowMillis()} / 1000)`
    const [before] = await rowsOf<{ restricted: boolean }>(
      tx,
      sql`select restricted_at is not null as restricted from clients
          where id::text = ${client} and erased_at is null for no key update`,
    )
    if (!before) throw new DomainError('not_found', 'There is no such client.')
    if (before.restricted === restricted) return
    await tx.execute(
      sql`update clients set restricted_at = ${restricted ? now : sql`null`}, updated_at = ${now}
          where id = ${client}::uuid`,
    )
    if (!restricted) {
      // Their sessions were passed over by the reminder scan: it looks at them anew.
      await tx.execute(
        sql`update bookings set reminders_for = '' where client_id = ${client}::uuid and status = 'booked'`,
      )
    }
    const action = restricted ? 'use_restricted' : 'restriction_lifted'
    if (reason) await keepWords(payload, tx, { client, command: action, text: reason, actor })
    await appendAudit(tx, { action, actor, subject: `client:${client}` })
  })
}
