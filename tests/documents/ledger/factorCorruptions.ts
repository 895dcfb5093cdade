import { type Corruption, dropped } from './corruption'

const passkey = (whose: string, key: string) => `
  insert into second_factors (id, client_id, kind, credential_id, public_key, sign_count, confirmed_at)
    select gen_random_uuid(), ${whose}, 'passkey', gen_random_uuid()::text, 'x', 0, now() from clients limit 1
    returning ${key} as key`

export const factorCorruptions: Corruption[] = [
  {
    what: 'a second factor belongs to nobody',
    check: 'factor_owner',
    corrupt: passkey('gen_random_uuid()', 'id'),
  },
  {
    what: 'codes prove something before they were confirmed',
    check: 'factor_shape',
    corrupt: `${dropped('second_factors', 'second_factors_shape')}
      insert into second_factors (id, client_id, kind, last_step)
        select gen_random_uuid(), id, 'totp', 1 from clients limit 1 returning id as key`,
  },
  {
    what: 'somebody has codes of two apps',
    check: 'factor_twice',
    corrupt: `${dropped('second_factors', 'second_factors_shape')}
      drop index second_factors_one_app_per_client;
      insert into second_factors (id, client_id, kind, last_step, confirmed_at)
        select gen_random_uuid(), c.id, 'totp', 1, now()
        from (select id from clients limit 1) c, generate_series(1, 2) returning client_id as key`,
  },
  {
    what: 'a recovery code belongs to nobody',
    check: 'recovery_owner',
    corrupt: `insert into recovery_codes (id, client_id, code_hash)
      values (gen_random_uuid(), gen_random_uuid(), repeat('a', 64)) returning id as key`,
  },
  {
    what: 'recovery codes are left where nothing needs recovering',
    check: 'recovery_shape',
    corrupt: `insert into recovery_codes (id, client_id, code_hash)
      select gen_random_uuid(), id, repeat('b', 64) from clients limit 1 returning id as key`,
  },
  {
    what: 'what a sign-in waits for stands in clear',
    check: 'challenge_shape',
    corrupt: `${dropped('challenges', 'challenges_hashed')}
      insert into challenges (id, client_id, purpose, token_hash, expires_at)
        select gen_random_uuid(), id, 'second_step', 'clear', now() from clients limit 1 returning id as key`,
  },
]
