import { v7 as uuidv7 } from 'uuid'
import { keys, periodPrefix } from '@/domain/ledger/keys'
import { type Names, namesOf } from '@/domain/payments/namesOf'
import type { PaymentSituation, Proof } from '@/domain/payments/situation'
import { lockPayers } from '@/hooks/payments/lockPayers'
import { readBoughtLots } from '@/hooks/payments/readBoughtLots'
import { readFrozenTerms } from '@/hooks/payments/readFrozenTerms'
import { readNow } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

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
    prorations: await readProrations(tx, names, lots[0]?.id ?? null),
    newLot: uuidv7(),
    now: await readNow(tx),
  }
}

function periodsOf({ invoice, subscription }: Proof): string[] {
  const item = subscription?.item
  if (!invoice || !item) return []
  return invoice.lines.map((line) => periodPrefix(keys.periodGrant(item, line.periodStart, line.periodEnd)))
}

/** What invoices of the subscription, or of the one that `lot` is a period of, gave back. */
async function readProrations(tx: SqlRunner, { subscription }: Names, lot: string | null) {
  return rowsOf<PaymentSituation['prorations'][number]>(
    tx,
    sql`select distinct on (p.object_id) p.object_id as id, p.evidence, p.taken_back as amount,
          ${millis(sql`p.taken_from`)} as "from"
        from payments p join subscriptions s on s.id = p.subscription_id
        where p.taken_back > 0 and p.processing = 'processed' and (s.stripe_subscription_id = ${subscription}
          or exists (select from credit_lots l where l.id = ${lot}::uuid and l.source = 'period'
            and starts_with(l.grant_key, 'grant:sub:' || s.stripe_item_id || ':')))
        order by p.object_id, p.turn desc`,
  )
}
