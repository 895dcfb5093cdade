import { type Corruption, copied, dropped } from './corruption'

const one = `(select id from notification_events where status = 'planned' order by id limit 1)`
const table = 'notification_events'

/** What no guard would let happen to a notice. */
export const noticeCorruptions: Corruption[] = [
  {
    what: 'the same thing is planned twice for one person',
    check: 'notice_twice',
    corrupt: `drop index notification_events_dedupe_key_idx; alter table ${table} drop column dedupe_key;
      ${copied(table, `t.id = ${one}`, { id: `'ffffffff-0000-7000-8000-000000000001'` })};
      select ${one}::text as key`,
  },
  {
    what: 'a notice is sent at no time',
    check: 'notice_state',
    corrupt: `${dropped(table, 'notification_events_sent_sometime')}
      update ${table} set status = 'sent' where id = ${one} returning id::text as key`,
  },
  {
    what: 'a notice is held long after its lease',
    check: 'notice_lease',
    corrupt: `update ${table} set status = 'claimed', claim_token = 'x', lease_until = now() - interval '1 hour'
      where id = ${one} returning id::text as key`,
  },
  {
    what: 'a notice speaks of another session than its own',
    check: 'notice_subject',
    corrupt: `update ${table} set subject = 'ffffffff-0000-7000-8000-000000000002' where id = ${one} returning id::text as key`,
  },
  {
    what: 'a notice speaks of credits that never were',
    check: 'notice_of_nothing',
    corrupt: `insert into ${table} (id, kind, status, recipient, channel, subject, sequence, due_at, next_attempt_at, planned_at)
      select 'ffffffff-0000-7000-8000-000000000003', 'credit_low', 'planned', recipient, 'mail',
        'ffffffff-0000-7000-8000-000000000004', 0, now(), now(), now() from ${table} where id = ${one}
      returning id::text as key`,
  },
]
