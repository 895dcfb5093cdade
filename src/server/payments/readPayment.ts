import type { Payload } from 'payload'
import type { PaymentView } from '@/contracts/payments'
import { DomainError } from '@/domain/errors'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** A row of the inbox as the contract shows it. @throws DomainError not_found */
export async function readPayment(payload: Payload, id: string): Promise<PaymentView> {
  const [payment] = await rowsOf<PaymentView>(
    poolOf(payload),
    sql`select id, kind, processing, outcome from payments where id = ${id}::uuid`,
  )
  if (!payment) throw new DomainError('not_found', 'There is no such payment.')
  return payment
}
