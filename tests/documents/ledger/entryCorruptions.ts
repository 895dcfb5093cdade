import { type Corruption, copied, dropped, one } from './corruption'

export const entryCorruptions: Corruption[] = [
  {
    what: 'an entry is rewritten',
    check: 'chain_hash',
    corrupt: `update ledger_entries set actor = 'nobody' where key = ${one('use')} returning key`,
  },
  {
    what: 'an entry and its hash are rewritten, but not what follows',
    check: 'chain_previous',
    corrupt: `update ledger_entries set hash = repeat('a', 64) where type = 'grant' and position = 1;
      select key from ledger_entries where position = 2 order by key limit 1`,
  },
  {
    what: 'an entry in the middle is lost',
    check: 'entry_position',
    corrupt: `with lost as (delete from ledger_entries where key = ${one('reschedule')} returning lot_id, position)
      select e.key from ledger_entries e join lost on e.lot_id = lost.lot_id and e.position = lost.position + 1`,
  },
  {
    what: 'an entry loses its lot',
    check: 'entry_orphan',
    corrupt: `update ledger_entries set lot_id = gen_random_uuid() where key = ${one('use')} returning key`,
  },
  {
    what: 'the booking of entries is gone',
    check: 'entry_orphan',
    corrupt: `with gone as (delete from bookings where status = 'completed' returning id)
      select key from ledger_entries join gone on booking_id = gone.id where type = 'use'`,
  },
  {
    what: 'credits move where no entry may move them',
    check: 'entry_movement',
    corrupt: `${dropped('ledger_entries', 'ledger_entries_movement_known')}
      update ledger_entries set "to" = 'available' where key = ${one('use')} returning key`,
  },
  {
    what: 'a release does not say why',
    check: 'entry_shape',
    corrupt: `${dropped('ledger_entries', 'ledger_entries_reason_known')}
      update ledger_entries set reason = 'because' where key = ${one('release')} returning key`,
  },
  {
    what: 'a key stands twice',
    check: 'entry_twice',
    corrupt: `drop index ledger_entries_key_idx cascade;
      ${copied('ledger_entries', `key = ${one('grant')}`, { lot_id: 'gen_random_uuid()' })} returning key`,
  },
  {
    what: 'what is answered is gone',
    check: 'answer_missing',
    corrupt: `with gone as (delete from ledger_entries where key = ${one('hold')} returning key)
      select e.key from ledger_entries e join gone on e.answers = gone.key order by e.type limit 1`,
  },
  {
    what: 'a release gives back more than was held',
    check: 'answer_fits',
    corrupt: `update ledger_entries set quantity = 2 where key = ${one('release')} returning key`,
  },
  {
    what: 'a hold is released twice',
    check: 'answered_twice',
    corrupt: `drop index ledger_entries_one_release;
      ${copied('ledger_entries', `key = ${one('release')}`, { key: "'release:again'", position: '99' })} returning answers as key`,
  },
  {
    what: 'a completed session loses its use',
    check: 'outcome_release',
    corrupt: `delete from ledger_entries where key = ${one('use', "actor <> ''")} returning answers as key`,
  },
  {
    what: 'credits of somebody else are held',
    check: 'hold_credits',
    corrupt: `update credit_lots set client_id = (select id from clients c where c.id <> credit_lots.client_id limit 1)
        where id = (select lot_id from ledger_entries where key = ${one('hold')});
      select ${one('hold')} as key`,
  },
  {
    what: 'a key says another generation',
    check: 'key_of_entry',
    corrupt: `update ledger_entries set generation = 9 where key = ${one('hold')} returning key`,
  },
]
