import type { Check } from './check'

/** Money against credits: what was bought stands on a payment, what was paid has a receipt, once each. */
export const paymentChecks: Check[] = [
  {
    name: 'payment_shape',
    sql: `
      select id::text as key, concat_ws(', ', processing, outcome, 'processed at ' || processed_at) as detail
      from payments
      where processing not in ('stored', 'processed', 'parked') or (processing = 'stored') <> (outcome is null)
        or (processing = 'processed') <> (processed_at is not null)
        or (processing = 'stored') <> (next_attempt_at is not null) or (amount is null) <> (currency is null)`,
  },
  {
    name: 'payment_event',
    sql: `
      select event_id as key, 'is stored ' || count(*) || ' times' as detail
      from payments group by event_id having count(*) > 1`,
  },
  {
    name: 'lot_evidence',
    sql: `
      select l.id::text as key, concat('was bought by ', coalesce(l.evidence, 'nothing'), ', of which ',
        case when l.source in ('pack', 'period') then 'no settled payment of this client speaks'
          else 'nothing was to be paid' end) as detail
      from credit_lots l
      where case when l.source in ('pack', 'period') then l.paid is null or not exists (
          select from payments p where p.evidence = l.evidence and p.client_id = l.client_id
            and p.processing = 'processed' and p.outcome in ('granted', 'granted_before')
            and p.amount = l.paid and p.currency = l.currency)
        else l.paid is not null end`,
  },
  {
    name: 'period_once',
    sql: `
      select min(l.grant_key) as key, count(*) || ' lots stand for this period' as detail
      from credit_lots l where l.source = 'period'
      group by regexp_replace(l.grant_key, '-[^-]*$', '') having count(*) > 1
      union all
      select l.evidence, 'bought ' || count(*) || ' periods' from credit_lots l where l.source = 'period'
      group by l.evidence having count(*) > 1`,
  },
  {
    name: 'period_item',
    sql: `
      select l.grant_key as key, 'is of an item that no subscription of this client has' as detail
      from credit_lots l
      where l.source = 'period' and not exists (select from subscriptions s where s.client_id = l.client_id
        and s.stripe_item_id = split_part(l.grant_key, ':', 3))`,
  },
  {
    name: 'lot_owes_task',
    sql: `
      select l.id::text as key, 'owes ' || l.owes || ', and nobody was told' as detail
      from credit_lots l
      where l.owes > 0 and l.source in ('pack', 'period') and not exists (
        select from tasks t where t.kind = 'owed_credits' and t.subject = 'lot:' || l.id)`,
  },
  {
    name: 'parked_task',
    sql: `
      select p.id::text as key, 'is parked (' || p.outcome || '), and nobody was told' as detail
      from payments p
      where p.processing = 'parked' and not exists (
        select from tasks t where t.kind = 'payment' and t.subject = 'payment:' || p.id)`,
  },
  {
    name: 'checkout_settled',
    sql: `
      select c.id::text as key, 'is said to be settled by ' || c.evidence || ', which bought no such credits' as detail
      from checkouts c
      where c.evidence is not null and not exists (select from credit_lots l where l.evidence = c.evidence
        and l.client_id = c.client_id and l.source = 'pack' and l.granted = c.credits and l.credit_type = c.credit_type)`,
  },
]
