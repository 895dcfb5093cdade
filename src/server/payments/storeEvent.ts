import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import type { PaymentSubject } from '@/domain/payments/provider'
import { nowMillis } from '@/server/clock'
import { LEASE_SECONDS, type StoredPayment } from '@/server/payments/claimPayments'
import { poolOf, rowsOf, sql } from '@/server/sql'

export type Incoming = {
  /** Said twice, it is stored once. */
  eventId: string
  provider: 'stripe' | 'mock'
  type: string
  subject: PaymentSubject | null
  livemode: boolean
  /** Whether whoever stores it settles it at once; until its lease ends nobody else does. */
  claimed: boolean
}

/**
 * One event into the inbox, in one statement. What is about nothing of ours is stored and done.
 * @returns the row that is to be settled, or null: it was there already, or there is nothing to settle
 */
export async function storeEvent(payload: Payload, event: Incoming): Promise<StoredPayment | null> {
  const { eventId, provider, type, subject, livemode, claimed } = event
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const due = claimed ? sql`${now} + make_interval(secs => ${LEASE_SECONDS})` : now
  const [row] = await rowsOf<StoredPayment>(
    poolOf(payload),
    sql`insert into payments (id, event_id, provider, event_type, kind, object_id, livemode, attempts, received_at,
          processing, outcome, next_attempt_at, processed_at, created_at, updated_at)
        values (${uuidv7()}::uuid, ${eventId}, ${provider}, ${type}, 
          ${subject?.kind ?? 'other'}, ${subject?.id ?? null},
          ${livemode}, ${claimed ? 1 : 0}::int, ${now},
          ${subject ? sql`'stored', null, ${due}, null` : sql`'processed', 'not_ours', null, ${now}`}, ${now}, ${now})
        on conflict (event_id) do nothing
        returning id, kind, object_id as "objectId", attempts`,
  )
  return row && subject ? row : null
}
