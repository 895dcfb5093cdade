import type { Check } from './check'

/** Rows that belong to one person: of exactly one side, and that person exists. */
const owned = (table: string, name: string): Check => ({
  name,
  sql: `
    select a.id::text as key, 'belongs to nobody, or to more than one' as detail
    from ${table} a left join users u on u.id = a.user_id left join clients c on c.id = a.client_id
    where num_nonnulls(a.user_id, a.client_id) <> 1 or num_nonnulls(u.id, c.id) <> 1`,
})

/** Sessions, passwords and links: one owner each, and nothing in clear. */
export const accountChecks: Check[] = [
  owned('sessions', 'session_owner'),
  owned('credentials', 'credential_owner'),
  owned('second_factors', 'factor_owner'),
  owned('recovery_codes', 'recovery_owner'),
  owned('account_tokens', 'token_owner'),
  {
    name: 'session_shape',
    sql: `
      select id::text as key, 'its token is no hash, or it ends before it began' as detail
      from sessions where token_hash !~ '^[0-9a-f]{64}$' or expires_at <= started_at`,
  },
  {
    name: 'credential_shape',
    sql: `
      select id::text as key, 'is no ' || kind || ' hashed with Argon2id' as detail
      from credentials where kind <> 'password' or hash not like '$argon2id$v=19$m=%'`,
  },
  {
    name: 'credential_twice',
    sql: `
      select coalesce(user_id, client_id)::text as key, 'has ' || count(*) || ' passwords' as detail
      from credentials where kind = 'password' group by user_id, client_id having count(*) > 1`,
  },
  {
    name: 'factor_shape',
    sql: `
      select id::text as key, 'is neither codes nor a passkey, or proves something before it was confirmed' as detail
      from second_factors where not coalesce(case kind
        when 'totp' then secret_sealed is not null and num_nonnulls(credential_id, public_key, sign_count) = 0
          and (confirmed_at is null) = (last_step is null) and (confirmed_at is null) = (begun_in is not null)
        when 'passkey' then num_nulls(credential_id, public_key, sign_count, confirmed_at) = 0
          and num_nonnulls(secret_sealed, last_step, begun_in) = 0
        else false end, false)`,
  },
  {
    name: 'factor_twice',
    sql: `
      select coalesce(user_id, client_id)::text as key, 'has codes of more than one app' as detail
      from second_factors where kind = 'totp' and confirmed_at is not null
      group by user_id, client_id having count(*) > 1`,
  },
  {
    name: 'recovery_shape',
    sql: `
      select id::text as key, 'stands in clear, or is left though nothing needs recovering' as detail
      from recovery_codes r where code_hash !~ '^[0-9a-f]{64}$' or not exists (
        select from second_factors f where f.confirmed_at is not null
          and (f.user_id, f.client_id) is not distinct from (r.user_id, r.client_id))`,
  },
  {
    name: 'challenge_shape',
    sql: `
      select id::text as key, 'stands in clear, or is for nobody' as detail
      from challenges where token_hash !~ '^[0-9a-f]{64}$'
        or num_nonnulls(user_id, client_id) <> (purpose <> 'passkey_sign_in')::int`,
  },
  {
    name: 'token_shape',
    sql: `
      select id::text as key, 'stands in clear, or for no known purpose' as detail
      from account_tokens where token_hash !~ '^[0-9a-f]{64}$' or purpose not in ('verify', 'reset', 'setup')
        or pending_hash not like '$argon2id$v=19$m=%'`,
  },
]
