import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import { encryptionOver } from '@/server/encryption/encryption'
import { reasonContext } from '@/server/encryption/places'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

export type AskedRefund = {
  /** The row of the inbox that staff look at. */
  payment: string
  client: string
  credit: { lot: string; quantity: number }
  /** Minor units. */
  amount: number
  reason: string
  requestId: string
  actor: string
}

type Remembered = { quantity: number; amount: number }

/**
 * What a request for a refund asked for the first time it was made: written down, with its reason, before the
 * provider is asked. @throws DomainError attempt_reused where it stands for other credits
 */
export async function rememberRefund(
  payload: Payload,
  asked: Omit<AskedRefund, 'amount'>,
  amountOf: () => number,
): Promise<number> {
  const earlier = await readRefund(payload, asked)
  if (!earlier) await write(payload, { ...asked, amount: amountOf() })
  const first = earlier ?? (await readRefund(payload, asked))
  if (!first || first.quantity !== asked.credit.quantity) {
    throw new DomainError('attempt_reused', 'This request was already used for other credits.')
  }
  return first.amount
}

async function readRefund(
  payload: Payload,
  { credit, requestId }: Pick<AskedRefund, 'credit' | 'requestId'>,
) {
  const [row] = await rowsOf<Remembered>(
    poolOf(payload),
    sql`select (facts->>'quantity')::int as quantity, (facts->>'amount')::int as amount from audit_events
        where action = 'refund_asked' and subject = ${`lot:${credit.lot}`}
          and facts->>'request' = ${requestId}
        order by at, id limit 1`,
  )
  return row ?? null
}

async function write(payload: Payload, asked: AskedRefund): Promise<void> {
  const { client, credit, amount, reason, requestId, actor, payment } = asked
  const now = sql`to_timestamp(${nowMillis()} / 1000)`
  const reasonId = uuidv7()
  const facts = {
    request: requestId,
    payment,
    quantity: credit.quantity,
    amount,
    reason: `reason:${reasonId}`,
  }
  await sqlTransaction(payload, async (tx) => {
    const sealed = await encryptionOver(payload, tx).seal(reason, reasonContext(reasonId, client))
    await tx.execute(sql`insert into reasons (id, client_id, command, text_sealed, actor, at)
      values (${reasonId}::uuid, ${client}::uuid, 'refund', ${sealed}, ${actor}, ${now})`)
    await tx.execute(sql`insert into audit_events (id, action, actor, subject, facts, at)
      values (${uuidv7()}::uuid, 'refund_asked', ${actor}, ${`lot:${credit.lot}`},
        ${JSON.stringify(facts)}::jsonb, ${now})`)
  })
}
