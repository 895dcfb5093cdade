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
    name: 'token_shape',
    sql: `
      select id::text as key, 'stands in clear, or for no known purpose' as detail
      from account_tokens where token_hash !~ '^[0-9a-f]{64}$' or purpose not in ('verify', 'reset', 'setup')
        or pending_hash not like '$argon2id$v=19$m=%'`,
  },
]
