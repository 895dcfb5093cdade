import type { Payload } from 'payload'
import type { Difference } from '@/domain/payments/differences'
import type { ReconciliationStatus } from '@/domain/payments/reconciliation'
import { nowMillis } from '@/server/clock'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

type LastReconciliation = {
  /** The last night that was compared to the end. `endedAt` is epoch milliseconds. */
  done: {
    id: string
    endedAt: number
    ageSeconds: number
    days: number
    found: number
    differences: Difference[]
    checked: Record<string, number>
  } | null
  /** The newest night, where it is not done. */
  open: { status: ReconciliationStatus; lastError: string | null; nextAttemptAt: number | null } | null
  /** Whose pages have the objects. */
  provider: { provider: string; livemode: boolean } | null
}

/** When the provider was last held against our books, what was found, and what became of the last try. */
export async function readLastReconciliation(payload: Payload): Promise<LastReconciliation> {
  const [row] = await rowsOf<LastReconciliation>(
    poolOf(payload),
    sql`select
      (select json_build_object('id', id, 'endedAt', ${millis(sql`ended_at`)},
          'ageSeconds', greatest(0, round((${nowMillis()} - ${millis(sql`ended_at`)}) / 1000)), 'days', days,
          'found', found, 'differences', differences, 'checked', checked)
        from reconciliations where status = 'done' order by night desc limit 1) as done,
      (select case when status <> 'done' then json_build_object('status', status, 'lastError', last_error,
          'nextAttemptAt', ${millis(sql`next_attempt_at`)}) end
        from reconciliations order by night desc limit 1) as open,
      (select json_build_object('provider', provider, 'livemode', livemode) from payments
        order by received_at desc limit 1) as provider`,
  )
  if (!row) throw new Error('the database did not answer')
  return row
}
