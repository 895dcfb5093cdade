import { createLocalReq, type Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { ATTEMPTS_MAX, OUTAGE_ATTEMPTS_MAX, pauseAfter } from '@/domain/payments/payment'
import type { PaymentRequest } from '@/domain/payments/paymentRequest'
import type { PaymentProvider } from '@/domain/payments/provider'
import { nowMillis } from '@/server/clock'
import type { StoredPayment } from '@/server/payments/claimPayments'
import { gatherProof } from '@/server/payments/gatherProof'
import { retrying, sqlStateOf } from '@/server/retrying'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Whoever settles: our books, and the provider that is asked. */
export type Cashier = { payload: Payload; payments: PaymentProvider }

/** What the root hands down to the doors of money. */
export type Counter = { payments: PaymentProvider; siteUrl: string }

export type Settled = 'processed' | 'parked' | 'waiting'

/** Others of the same client may be settled meanwhile; then the provider is asked again. */
const ASKED_MAX = 5

/**
 * Settles one row that the caller has claimed: asks the provider outside of any transaction, then does what
 * follows in one. A failure loses nothing: the row waits, longer each time, and is laid before staff in the
 * end. Safe to repeat, and to run beside another worker.
 */
export async function settleStored(cashier: Cashier, row: StoredPayment): Promise<Settled> {
  const { payload, payments } = cashier
  for (let asked = 1; ; asked++) {
    try {
      // What ended its worker each time is not tried once more: it may end this one.
      if (row.isSpent) return await write(cashier, row.id, { type: 'park', because: 'attempts_spent' })
      const turn = await takeTurn(payload)
      const proof = await gatherProof(payments, { kind: row.kind, id: row.objectId })
      return await write(cashier, row.id, { type: 'settle', proof, turn })
    } catch (error) {
      if (error instanceof DomainError && error.code === 'outcome_exists') return 'processed'
      const isStale = error instanceof DomainError && error.facts.stale === true
      if (!isStale || asked === ASKED_MAX) return postpone(cashier, row, error)
    }
  }
}

async function takeTurn(payload: Payload): Promise<number> {
  const [row] = await rowsOf<{ turn: number }>(
    poolOf(payload),
    sql`select nextval('payment_turns')::int as turn`,
  )
  return row?.turn ?? 0
}

async function write({ payload, payments }: Cashier, id: string, paymentRequest: PaymentRequest) {
  const req = await createLocalReq({}, payload)
  const written = await retrying(req, { paymentRequest, actor: payments.name }, (fresh) =>
    payload.update({ collection: 'payments', id, data: {}, req: fresh, depth: 0 }),
  )
  return written.processing as Settled
}

/** An outage of the provider is nobody's fault and is waited for; what fails by itself is poison. */
async function postpone(cashier: Cashier, row: StoredPayment, error: unknown): Promise<Settled> {
  const isOutage = error instanceof DomainError && error.code === 'unavailable'
  if (row.attempts >= (isOutage ? OUTAGE_ATTEMPTS_MAX : ATTEMPTS_MAX)) {
    return write(cashier, row.id, { type: 'park', because: 'attempts_spent' })
  }
  const { payload } = cashier
  const lastError = wordFor(error)
  // Others of the same client were settled meanwhile: nobody's fault, and nothing to look after.
  const level = error instanceof DomainError && error.facts.stale === true ? 'debug' : 'warn'
  payload.logger[level]({ msg: 'a payment is not settled yet', payment: row.id, lastError })
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  await poolOf(payload).execute(
    sql`update payments set last_error = ${lastError}, updated_at = ${now},
          next_attempt_at = ${now} + make_interval(secs => ${pauseAfter(row.attempts) / 1000})
        where id = ${row.id}::uuid and processing = 'stored'`,
  )
  return 'waiting'
}

/** What went wrong, as a code: the words of an error may hold what it was given. */
function wordFor(error: unknown): string {
  if (error instanceof DomainError) return error.code
  const state = sqlStateOf(error)
  if (state) return `sql ${state}`
  return error instanceof Error ? error.name : 'unknown'
}
