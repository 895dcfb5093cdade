import type { Payload } from 'payload'
import { ATTEMPTS_MAX, OUTAGE_ATTEMPTS_MAX } from '@/domain/payments/payment'
import type { PaymentSubject } from '@/domain/payments/provider'
import { nowMillis } from '@/server/clock'
import { poolOf, rowsOf, type Statement, sql } from '@/server/sql'

/** A row of the inbox that its holder has claimed. */
export type StoredPayment = {
  id: string
  kind: PaymentSubject['kind']
  objectId: string
  attempts: number
  /** Whether it was tried as often as it may be, and whoever tried last never told how it ended. */
  isSpent?: boolean
}

/** How long whoever claimed a row has for it; after that it is anybody's again. */
export const LEASE_SECONDS = 60

const isDue = (at: Statement) => sql`processing = 'stored' and next_attempt_at <= ${at}`

/** A condition: something lies in the inbox that is due at `at`. */
export const paymentsDue = (at: Statement) => sql`exists (select from payments where ${isDue(at)})`

/** Up to `count` rows that are due, each leased to the caller: other workers pass them over. */
export async function claimPayments(payload: Payload, count: number): Promise<StoredPayment[]> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  return rowsOf<StoredPayment>(
    poolOf(payload),
    sql`update payments set attempts = attempts + 1, updated_at = ${now},
          next_attempt_at = ${now} + make_interval(secs => ${LEASE_SECONDS})
        where id in (select id from payments where ${isDue(now)}
          order by next_attempt_at, id limit ${count} for update skip locked)
        returning id, kind, object_id as "objectId", attempts,
          attempts > case when last_error = 'unavailable' then ${OUTAGE_ATTEMPTS_MAX}::int
            else ${ATTEMPTS_MAX}::int end as "isSpent"`,
  )
}

/** A parked row is to be tried again, by the caller. @returns null where it is not parked */
export async function claimParked(payload: Payload, id: string): Promise<StoredPayment | null> {
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const [row] = await rowsOf<StoredPayment>(
    poolOf(payload),
    sql`update payments set processing = 'stored', outcome = null, attempts = 1, updated_at = ${now},
          next_attempt_at = ${now} + make_interval(secs => ${LEASE_SECONDS})
        where id = ${id}::uuid and processing = 'parked'
        returning id, kind, object_id as "objectId", attempts`,
  )
  return row ?? null
}
