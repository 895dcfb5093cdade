import type { CollectionBeforeOperationHook } from 'payload'
import { DomainError } from '@/domain/errors'
import type { PaymentKind } from '@/domain/payments/payment'
import type { PaymentRequest } from '@/domain/payments/paymentRequest'
import { settle } from '@/domain/payments/settle'
import type { Settlement } from '@/domain/payments/settlement'
import { toIso } from '@/domain/scheduling/instant'
import { noteSubscription } from '@/hooks/payments/noteSubscription'
import { readPaymentSituation } from '@/hooks/payments/readPaymentSituation'
import { readNow } from '@/server/clock'
import { rowsOf, type SqlRunner, sql, transactionOf } from '@/server/sql'

/** What was decided about a row of the inbox: what follows once it is written. */
export type PaymentDecision = { payment: string; settlement: Settlement; now: number }

type InboxRow = { id: string; kind: PaymentKind; objectId: string; processing: string }

/**
 * Makes a document of `req.context.paymentRequest`: reads what we know under locks (the row, then its client,
 * then the lots), asks the rule, and says what the row will be. What follows is done in `settlePayment`, in
 * the same transaction. @throws DomainError outcome_exists for a row that is processed already
 */
export const decidePayment: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const request = req.context.paymentRequest as PaymentRequest | undefined
  if (!request || operation !== 'update') return args
  const { id } = args as { id?: unknown }
  if (typeof id !== 'string') throw new DomainError('not_allowed', 'Payments are settled one at a time.')
  const tx = await transactionOf(req)
  const row = await lockRow(tx, id)
  const settlement =
    request.type === 'park' ? { park: request.because } : settle(await readPaymentSituation(tx, row, request))
  const now = await readNow(tx)
  const subscription = await noteSubscription(tx, settlement)
  req.context.paymentDecision = { payment: id, settlement, now } satisfies PaymentDecision
  const noted = { turn: await nextTurn(tx), ...(subscription ? { subscription } : {}) }
  return { ...args, data: { ...asDocument(settlement, now), ...noted } }
}

async function lockRow(tx: SqlRunner, id: string): Promise<InboxRow> {
  const [row] = await rowsOf<InboxRow>(
    tx,
    sql`select id, kind, object_id as "objectId", processing from payments where id = ${id}::uuid for no key update`,
  )
  if (!row) throw new DomainError('not_found', 'There is no such payment.')
  if (row.processing === 'processed') throw new DomainError('outcome_exists', 'This payment is settled.')
  return row
}

async function nextTurn(tx: SqlRunner): Promise<number> {
  const [row] = await rowsOf<{ turn: number }>(tx, sql`select nextval('payment_turns')::int as turn`)
  return row?.turn ?? 0
}

function asDocument(settlement: Settlement, now: number): Record<string, unknown> {
  const { client, plan, evidence, status, amount, currency, period, takenBack, park, outcome } = settlement
  return {
    ...(client ? { client } : {}),
    ...(plan ? { plan } : {}),
    ...(evidence ? { evidence } : {}),
    ...(status ? { status } : {}),
    ...(amount === undefined ? {} : { amount, currency }),
    ...(period ? { periodStart: toIso(period.start), periodEnd: toIso(period.end) } : {}),
    ...(takenBack ? { takenBack: takenBack.amount, takenFrom: toIso(takenBack.from) } : {}),
    processing: park ? 'parked' : 'processed',
    outcome: park ?? outcome,
    nextAttemptAt: null,
    lastError: null,
    processedAt: park ? null : toIso(now),
  }
}
