import { sql } from '@payloadcms/db-postgres'

/** A second factor stays whose it is, and what was used once is used. */
export const secondFactors = sql`
  alter table second_factors
    -- A device counts its signatures in 32 bits without a sign.
    alter column sign_count type bigint,
    add constraint second_factors_one_owner check (num_nonnulls(user_id, client_id) = 1),
    add constraint second_factors_kind check (kind in ('totp', 'passkey')),
    add constraint second_factors_secret_sealed check (secret_sealed ~ '^pe1\\.'),
    -- Codes of an app, begun in a session and confirmed by a code; or a passkey, which is confirmed as it comes.
    add constraint second_factors_shape check (coalesce(case kind
      when 'totp' then secret_sealed is not null and num_nonnulls(credential_id, public_key, sign_count) = 0
        and (confirmed_at is null) = (last_step is null) and (confirmed_at is null) = (begun_in is not null)
      else num_nulls(credential_id, public_key, sign_count, confirmed_at) = 0
        and num_nonnulls(secret_sealed, last_step, begun_in) = 0 end, false)),
    add constraint second_factors_counts check (last_step >= 0 and sign_count >= 0),
    add constraint second_factors_bounds check (length(name) <= 60 and length(credential_id) <= 1400
      and length(public_key) <= 4096);

  -- One app in use, and at most one more that is being set up.
  create unique index second_factors_one_app_per_user on second_factors (user_id)
    where kind = 'totp' and confirmed_at is not null;
  create unique index second_factors_one_app_per_client on second_factors (client_id)
    where kind = 'totp' and confirmed_at is not null;
  create unique index second_factors_one_begun_per_user on second_factors (user_id)
    where kind = 'totp' and confirmed_at is null;
  create unique index second_factors_one_begun_per_client on second_factors (client_id)
    where kind = 'totp' and confirmed_at is null;

  -- Whose it is and what it is made of stays (a rotation seals it anew); what was used never goes back.
  create function guard_second_factor() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.user_id, new.client_id, new.kind, new.credential_id, new.public_key) is distinct from
       (old.id, old.user_id, old.client_id, old.kind, old.credential_id, old.public_key)
      or (new.secret_sealed is distinct from old.secret_sealed
        and sealed_kid(new.secret_sealed) is not distinct from sealed_kid(old.secret_sealed)) then
      raise exception 'second factor % cannot become another', old.id
        using errcode = '23514', constraint = 'second_factors_fixed';
    end if;
    if (old.confirmed_at is not null and new.confirmed_at is distinct from old.confirmed_at)
      or new.last_step < old.last_step or new.sign_count < old.sign_count then
      raise exception 'second factor % was used already', old.id
        using errcode = '23514', constraint = 'second_factors_forward';
    end if;
    return new;
  end
  $$;
  create trigger guard_second_factor before update on second_factors
    for each row execute function guard_second_factor();

  alter table recovery_codes
    add constraint recovery_codes_one_owner check (num_nonnulls(user_id, client_id) = 1),
    add constraint recovery_codes_hashed check (code_hash ~ '^[0-9a-f]{64}$');
  alter table challenges
    add constraint challenges_purpose check (purpose in ('second_step', 'passkey_sign_in', 'passkey_add')),
    -- Who signs in by a passkey alone says by it who they are.
    add constraint challenges_owner check (num_nonnulls(user_id, client_id) = (purpose <> 'passkey_sign_in')::int),
    add constraint challenges_session check ((session is not null) = (purpose = 'passkey_add')),
    add constraint challenges_hashed check (token_hash ~ '^[0-9a-f]{64}$');

  -- Used once: neither unused again, nor another's.
  create function guard_used_once() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if old.used_at is not null
      or to_jsonb(new) - 'used_at' - 'updated_at' is distinct from to_jsonb(old) - 'used_at' - 'updated_at' then
      raise exception '% of % cannot become another', old.id, tg_table_name
        using errcode = '23514', constraint = tg_table_name || '_once';
    end if;
    return new;
  end
  $$;
  create trigger guard_recovery_code before update on recovery_codes
    for each row execute function guard_used_once();
  create trigger guard_challenge before update on challenges for each row execute function guard_used_once();

  -- Nothing of this for whoever is erased.
  create trigger refuse_erased after insert on second_factors for each row execute function refuse_erased();
  create trigger refuse_erased after insert on recovery_codes for each row execute function refuse_erased();
  create trigger refuse_erased after insert on challenges for each row execute function refuse_erased();
`
