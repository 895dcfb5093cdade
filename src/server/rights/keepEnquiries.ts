import type { Payload } from 'payload'
import { ENQUIRY_DAYS } from '@/domain/rights/retention'
import { destroyKeys } from '@/server/encryption/destroyKeys'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

const BATCH = 200

/**
 * Half a year after it came nobody reads an enquiry any more: its key goes, that it came stays. A bounded
 * number, each in a transaction of its own; safe to repeat.
 */
export async function keepEnquiries(payload: Payload, now: number): Promise<{ enquiriesDestroyed: number }> {
  const old = await rowsOf<{ subject: string }>(
    poolOf(payload),
    sql`select k.subject from enquiries e join data_keys k on k.subject = 'enquiry:' || e.id
        where e.received_at < to_timestamp(${now / 1000}::float8) - make_interval(days => ${ENQUIRY_DAYS})
          and k.state = 'active'
        order by e.received_at limit ${BATCH}`,
  )
  for (const { subject } of old) {
    await sqlTransaction(payload, (tx) => destroyKeys(payload, tx, { subject, actor: 'worker' }))
  }
  return { enquiriesDestroyed: old.length }
}
