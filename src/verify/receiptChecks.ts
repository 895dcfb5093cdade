import type { Check } from './check'

/** Receipts: one for each payment, numbered from 1 without a gap; credit notes within what was paid. */
export const receiptChecks: Check[] = [
  {
    name: 'receipt_number',
    sql: `
      select number::text as key, 'is expected to be ' || expected as detail
      from (select number, row_number() over (order by number, id) as expected from receipts) numbered
      where number <> expected`,
  },
  {
    name: 'receipt_payment',
    sql: `
      select r.number::text as key, 'is for ' || r.amount || ' ' || r.currency || ' by ' || r.evidence
        || ', which bought nothing for that' as detail
      from receipts r
      where r.corrects_id is null and r.amount is distinct from coalesce(
        (select sum(l.paid) from credit_lots l where l.evidence = r.evidence
          and l.client_id = r.client_id and l.currency = r.currency),
        -- Paid, and good for no credits: then staff were told.
        (select p.amount from payments p where p.id = r.payment_id and p.evidence = r.evidence
          and p.client_id = r.client_id and p.currency = r.currency
          and p.outcome in ('no_period', 'trial_without_credits')
          and exists (select from tasks t where t.kind = 'payment' and t.subject = 'payment:' || p.id)))`,
  },
  {
    name: 'receipt_missing',
    sql: `
      select l.id::text as key, 'cost ' || l.paid || ' ' || l.currency || ' and has no receipt' as detail
      from credit_lots l
      where l.source in ('pack', 'period') and l.paid > 0
        and not exists (select from receipts r where r.evidence = l.evidence and r.corrects_id is null)`,
  },
  {
    name: 'credit_note',
    sql: `
      select r.number::text as key, 'has credit notes of ' || coalesce(sum(n.amount), 0) || ' for a payment of ' || r.amount
        as detail
      from receipts r join receipts n on n.corrects_id = r.id
      group by r.id having sum(n.amount) not between -r.amount and 0
        or bool_or((n.client_id, n.evidence, n.currency) is distinct from (r.client_id, r.evidence, r.currency))
        or r.corrects_id is not null`,
  },
]
