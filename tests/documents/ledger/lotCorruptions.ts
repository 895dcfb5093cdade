import { aLot, type Corruption, dropped, one } from './corruption'

export const lotCorruptions: Corruption[] = [
  {
    what: 'a credit is given away in the lot alone',
    check: 'lot_counts',
    corrupt: `update credit_lots set granted = granted + 1, available = available + 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a used credit is free again in the lot alone',
    check: 'lot_counts',
    corrupt: `update credit_lots set used = used - 1, available = available + 1 where used > 0 returning id as key`,
  },
  {
    what: 'the buckets do not add up',
    check: 'lot_buckets',
    corrupt: `${dropped('credit_lots', 'credit_lots_buckets_add_up')}
      update credit_lots set granted = granted + 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a lot that owes has credits to spend',
    check: 'lot_owing',
    corrupt: `update credit_lots set owes = 1 where id = ${aLot} returning id as key`,
  },
  {
    what: 'a grant is lost',
    check: 'lot_grant',
    corrupt: `delete from ledger_entries where key = ${one('grant')} returning lot_id as key`,
  },
  {
    what: 'a lot comes from nowhere',
    check: 'lot_terms',
    corrupt: `${dropped('credit_lots', 'credit_lots_source_known')}
      update credit_lots set source = 'found' where id = ${aLot} returning id as key`,
  },
  {
    what: 'the end of a lot is moved',
    check: 'chain_previous',
    corrupt: `update credit_lots set expires_at = expires_at + interval '1 year' where expires_at is not null;
      select e.key from ledger_entries e join credit_lots l on l.id = e.lot_id where e.position = 1 and l.expires_at is not null`,
  },
  {
    what: 'the head of a lot is another',
    check: 'chain_head',
    corrupt: `update credit_lots set head = repeat('0', 64) where id = ${aLot} returning id as key`,
  },
  {
    what: 'a grant key is none of its source',
    check: 'key_of_grant',
    corrupt: `update credit_lots set grant_key = 'grant:pi:1:2' where id = ${aLot} returning grant_key as key`,
  },
]
