import { sql } from '@payloadcms/db-postgres'

/** Sessions, credentials and tokens belong to exactly one person; nothing stands in clear; limits are counted here. */
export const identity = sql`
  -- Each person has at most one password.
  create unique index credentials_one_password_per_user on credentials (user_id) where kind = 'password';
  create unique index credentials_one_password_per_client on credentials (client_id) where kind = 'password';

  -- What proves a person belongs to one person, of one side.
  alter table credentials add constraint credentials_one_owner check (num_nonnulls(user_id, client_id) = 1);
  alter table sessions add constraint sessions_one_owner check (num_nonnulls(user_id, client_id) = 1);
  alter table account_tokens add constraint account_tokens_one_owner check (num_nonnulls(user_id, client_id) = 1);

  -- No password, session or link stands here in clear.
  alter table credentials add constraint credentials_hashed check (hash like '$argon2id$v=19$m=%');
  alter table account_tokens add constraint account_tokens_pending_hashed
    check (pending_hash is null or (pending_hash like '$argon2id$v=19$m=%' and purpose = 'verify'));
  alter table sessions add constraint sessions_hashed check (token_hash ~ '^[0-9a-f]{64}$');
  alter table account_tokens add constraint account_tokens_hashed check (token_hash ~ '^[0-9a-f]{64}$');

  -- One spelling of an address is one account.
  alter table users add constraint users_email_lower_case check (email = lower(email));
  alter table clients add constraint clients_email_lower_case check (email = lower(email));

  -- Closed lists.
  alter table users_roles add constraint users_roles_known check (value in ('owner', 'staff', 'therapist', 'editor'));
  alter table clients add constraint clients_locale_known check (locale in ('en', 'de'));
  alter table credentials add constraint credentials_kind check (kind in ('password'));
  alter table account_tokens add constraint account_tokens_purpose check (purpose in ('verify', 'reset', 'setup'));

  -- A session ends after it began.
  alter table sessions add constraint sessions_ends_later check (expires_at > started_at);

  -- Rate limits are counted here by every process alike, and need not outlive a crash of the server (unlogged); keys are HMACs, expire is epoch milliseconds.
  create unlogged table rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint);
`
