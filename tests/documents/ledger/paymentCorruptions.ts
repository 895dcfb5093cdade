import { type Corruption, copied, dropped } from './corruption'

const aPack = `(select id from credit_lots where source = 'pack' order by id limit 1)`
const aPeriod = `source = 'period'`

export const paymentCorruptions: Corruption[] = [
  {
    what: 'a payment is done and nothing came of it',
    check: 'payment_shape',
    corrupt: `${dropped('payments', 'payments_outcome_where_due')}
      update payments set outcome = null where processing = 'processed' returning id as key`,
  },
  {
    what: 'an event is stored twice',
    check: 'payment_event',
    corrupt: `drop index payments_event_id_idx;
      ${copied('payments', `processing = 'processed' and outcome = 'granted'`, {})} returning event_id as key`,
  },
  {
    what: 'credits were bought by a payment that nobody knows',
    check: 'lot_evidence',
    corrupt: `update credit_lots set evidence = 'pi_unknown' where id = ${aPack} returning id as key`,
  },
  {
    what: 'credits are said to have cost less than was paid',
    check: 'lot_evidence',
    corrupt: `update credit_lots set paid = paid - 1 where id = ${aPack} returning id as key`,
  },
  {
    what: 'courtesy credits are said to have been paid for',
    check: 'lot_evidence',
    corrupt: `${dropped('credit_lots', 'credit_lots_bought_on_evidence')}
      update credit_lots set paid = 100, currency = 'EUR' where source = 'courtesy' returning id as key`,
  },
  {
    what: 'a period is granted twice, the second time a little longer',
    check: 'period_once',
    corrupt: `drop index credit_lots_one_grant_per_period; drop index credit_lots_one_period_per_payment;
      ${copied('credit_lots', aPeriod, { grant_key: `grant_key || '0'`, evidence: `'in_other'` })};
      select min(grant_key) as key from credit_lots where ${aPeriod}`,
  },
  {
    what: 'a period is of an item that the client never had',
    check: 'period_item',
    corrupt: `update subscriptions set stripe_item_id = 'si_other';
      select grant_key as key from credit_lots where ${aPeriod}`,
  },
  {
    what: 'credits are owed and nobody was told',
    check: 'lot_owes_task',
    corrupt: `delete from tasks where kind = 'owed_credits'; select id as key from credit_lots where owes > 0`,
  },
  {
    what: 'a payment is parked and nobody was told',
    check: 'parked_task',
    corrupt: `delete from tasks where kind = 'payment'; select id as key from payments where processing = 'parked'`,
  },
  {
    what: 'a checkout is settled by another payment',
    check: 'checkout_settled',
    corrupt: `update checkouts set evidence = 'pi_other' where evidence is not null and id =
      (select id from checkouts where evidence is not null order by id limit 1) returning id as key`,
  },
  {
    what: 'a number of a receipt is left out',
    check: 'receipt_number',
    corrupt: `update receipts set number = number + 1 where number = (select max(number) from receipts)
      returning number::text as key`,
  },
  {
    what: 'a receipt is for more than was paid',
    check: 'receipt_payment',
    corrupt: `update receipts set amount = amount + 1 where number = 1 returning number::text as key`,
  },
  {
    what: 'a receipt is gone',
    check: 'receipt_missing',
    corrupt: `delete from receipts where number =
      (select max(number) from receipts where corrects_id is null) returning
      (select l.id from credit_lots l where l.evidence = receipts.evidence) as key`,
  },
  {
    what: 'credit notes give back more than was paid',
    check: 'credit_note',
    corrupt: `update receipts set amount = amount - 1000000 where number =
      (select max(number) from receipts where corrects_id is not null) returning
      (select r.number::text from receipts r where r.id = receipts.corrects_id) as key`,
  },
]
