import { type Corruption, copied, dropped } from './corruption'

export const accountCorruptions: Corruption[] = [
  {
    what: 'a session belongs to two people',
    check: 'session_owner',
    corrupt: `${dropped('sessions', 'sessions_one_owner')}
      update sessions set user_id = (select id from users limit 1) where client_id is not null returning id as key`,
  },
  {
    what: 'the token of a session stands in clear',
    check: 'session_shape',
    corrupt: `${dropped('sessions', 'sessions_hashed')}
      update sessions set token_hash = 'clear' where client_id is not null returning id as key`,
  },
  {
    what: 'a password stands in clear',
    check: 'credential_shape',
    corrupt: `${dropped('credentials', 'credentials_hashed')}
      insert into credentials (id, client_id, kind, hash, changed_at)
        select gen_random_uuid(), id, 'password', 'secret', now() from clients limit 1 returning id as key`,
  },
  {
    what: 'somebody has two passwords',
    check: 'credential_twice',
    corrupt: `drop index credentials_one_password_per_client;
      insert into credentials (id, client_id, kind, hash, changed_at)
        select gen_random_uuid(), c.id, 'password', '$argon2id$v=19$m=1', now()
        from (select id from clients limit 1) c, generate_series(1, 2) returning client_id as key`,
  },
  {
    what: 'a password belongs to nobody',
    check: 'credential_owner',
    corrupt: `insert into credentials (id, client_id, kind, hash, changed_at)
      values (gen_random_uuid(), gen_random_uuid(), 'password', '$argon2id$v=19$m=1', now()) returning id as key`,
  },
  {
    what: 'a link belongs to nobody',
    check: 'token_owner',
    corrupt: `insert into account_tokens (id, client_id, purpose, token_hash, expires_at)
      values (gen_random_uuid(), gen_random_uuid(), 'reset', repeat('a', 64), now()) returning id as key`,
  },
  {
    what: 'a link stands in clear',
    check: 'token_shape',
    corrupt: `${dropped('account_tokens', 'account_tokens_hashed')}
      insert into account_tokens (id, client_id, purpose, token_hash, expires_at)
        select gen_random_uuid(), id, 'reset', 'clear', now() from clients limit 1 returning id as key`,
  },
  {
    what: 'somebody erased has a name again',
    check: 'erased_empty',
    corrupt: `update clients set erased_at = now() where id = (select id from clients limit 1) returning id as key`,
  },
  {
    what: 'somebody is erased, and their key is there',
    check: 'erased_key',
    corrupt: `update clients set erased_at = now() where id = (select id from clients limit 1) returning id as key`,
  },
  {
    what: 'staff noted in clear what a task was about',
    check: 'task_words',
    corrupt: `update tasks set facts = facts || '{"note": "words"}'
      where id = (select id from tasks order by id limit 1) returning id as key`,
  },
  {
    what: 'somebody is erased without an erasure',
    check: 'erasure',
    corrupt: `update clients set erased_at = now() where id = (select id from clients limit 1) returning id as key`,
  },
  {
    what: 'a migration is recorded twice',
    check: 'migration',
    corrupt: `${copied('payload_migrations', 'true', {})} returning name as key`,
  },
  {
    what: 'a guard is gone',
    check: 'guard',
    corrupt: `drop trigger take_up_entry on ledger_entries; select 'ledger_entries.take_up_entry' as key`,
  },
  {
    what: 'the overlap is no longer excluded',
    check: 'guard',
    corrupt: `${dropped('bookings', 'bookings_client_no_overlap')} select 'bookings.bookings_client_no_overlap' as key`,
  },
]
