import type { Payload } from 'payload'
import { v7 as uuidv7 } from 'uuid'
import { DomainError } from '@/domain/errors'
import { nowMillis } from '@/server/clock'
import { encryptionOver } from '@/server/encryption/encryption'
import { reasonContext } from '@/server/encryption/places'
import { appendAudit } from '@/server/recordAudit'
import { poolOf, rowsOf, type SqlRunner, sql } from '@/server/sql'
import { sqlTransaction } from '@/server/sqlTransaction'

export type AskedRefunds = {
  /** The row of the inbox that staff look at. */
  payment: string
  reason: string
  requestId: string
  actor: string
}

/** `amountOf`: in minor units, where it was not written down before. @throws DomainError invalid_input */
type Wanted = {
  credit: { lot: string; quantity: number }
  client: string
  amountOf: () => number
}

type Remembered = { quantity: number; amount: number }

/**
 * What a request for refunds asked for the first time it was made: written down all at once, with its reason,
 * before the provider is asked. @returns the amount of each, in minor units
 * @throws DomainError attempt_reused where it stands for other credits
 */
export async function rememberRefunds(
  payload: Payload,
  asked: AskedRefunds,
  wanted: Wanted[],
): Promise<number[]> {
  const fresh: (Wanted & { amount: number })[] = []
  for (const one of wanted) {
    const earlier = await readRefund(payload, asked, one)
    if (!earlier) fresh.push({ ...one, amount: one.amountOf() })
  }
  if (fresh.length > 0) {
    await sqlTransaction(payload, async (tx) => {
      for (const one of fresh) await write(payload, tx, { ...asked, ...one })
    })
  }
  const amounts: number[] = []
  for (const one of wanted) {
    const first = await readRefund(payload, asked, one)
    if (!first) throw new Error('a refund that was written down is not there')
    amounts.push(first.amount)
  }
  return amounts
}

/** The first that was written down, where two asked at once. */
async function readRefund(payload: Payload, { requestId }: AskedRefunds, { credit }: Wanted) {
  const [row] = await rowsOf<Remembered>(
    poolOf(payload),
    sql`select (facts->>'quantity')::int as quantity, (facts->>'amount')::int as amount from audit_events
        where action = 'refund_asked' and subject = ${`lot:${credit.lot}`}
          and facts->>'request' = ${requestId}
        order by at, id limit 1`,
  )
  if (row && row.quantity !== credit.quantity) {
    throw new DomainError('attempt_reused', 'This request was already used for other credits.')
  }
  return row ?? null
}

async function write(
  payload: Payload,
  tx: SqlRunner,
  asked: AskedRefunds & Wanted & { amount: number },
): Promise<void> {
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
  const sealed = await encryptionOver(payload, tx).seal(reason, reasonContext(reasonId, client))
  await tx.execute(sql`insert into reasons (id, client_id, command, text_sealed, actor, at)
    values (${reasonId}::uuid, ${client}::uuid, 'refund', ${sealed}, ${actor}, ${now})`)
  await appendAudit(tx, { action: 'refund_asked', actor, subject: `lot:${credit.lot}`, facts })
}
