import { v7 as uuidv7 } from 'uuid'
import { keys, periodPrefix } from '@/domain/ledger/keys'
import { namesOf } from '@/domain/payments/namesOf'
import type { PaymentSituation, Proof } from '@/domain/payments/situation'
import { lockPayers } from '@/hooks/payments/lockPayers'
import { readBoughtLots } from '@/hooks/payments/readBoughtLots'
import { readFrozenTerms } from '@/hooks/payments/readFrozenTerms'
import { readNow } from '@/server/clock'
import { readProrations } from '@/server/payments/readProrations'
import type { SqlRunner } from '@/server/sql'

type Asked = { proof: Proof; turn: number }

/** What our books say about the event of `row`, its client and lots locked in the one order. */
export async function readPaymentSituation(
  tx: SqlRunner,
  row: PaymentSituation['row'],
  { proof, turn }: Asked,
): Promise<PaymentSituation> {
  const names = namesOf(row, proof)
  await lockPayers(tx, names, turn)
  const { frozen, evidenceOf, subscription, customerOf } = await readFrozenTerms(tx, names)
  const terms = frozen.find(({ checkout }) => checkout === names.checkout)
  const lots = await readBoughtLots(tx, {
    evidence: names.evidence,
    packs: proof.checkout && terms ? [keys.packGrant(names.evidence, terms.plan)] : [],
    periods: periodsOf(proof),
  })
  return {
    row,
    proof,
    checkout: terms ? { terms, evidence: evidenceOf[terms.checkout] ?? null } : null,
    subscription,
    frozen,
    customerOf,
    lots,
    prorations: await readProrations(tx, { ...names, lot: lots[0]?.id ?? null }),
    newLot: uuidv7(),
    now: await readNow(tx),
  }
}

function periodsOf({ invoice, subscription }: Proof): string[] {
  const item = subscription?.item
  if (!invoice || !item) return []
  return invoice.lines.map((line) => periodPrefix(keys.periodGrant(item, line.periodStart, line.periodEnd)))
}
