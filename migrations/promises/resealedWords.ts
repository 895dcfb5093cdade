import { sql } from '@payloadcms/db-postgres'

/**
 * What somebody wrote to the practice, and what a second factor is made of, is sealed anew by a rotation that
 * is under way alone, as messages and signed notes are (resealing.ts): under its subject's next key.
 */
export const resealedWords = sql`
  create or replace function guard_enquiry() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    whose text := 'enquiry:' || old.id;
  begin
    if (new.id, new.received_at, new.locale) is distinct from (old.id, old.received_at, old.locale)
      or (new.name_sealed <> old.name_sealed and is_resealed(old.name_sealed, new.name_sealed, whose) is not true)
      or (new.email_sealed <> old.email_sealed and is_resealed(old.email_sealed, new.email_sealed, whose) is not true)
      or (new.message_sealed <> old.message_sealed
        and is_resealed(old.message_sealed, new.message_sealed, whose) is not true) then
      raise exception 'enquiry % stays as it was written', old.id
        using errcode = '23001', constraint = 'enquiries_as_written';
    end if;
    return new;
  end
  $$;

  create or replace function guard_second_factor() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if (new.id, new.user_id, new.client_id, new.kind, new.credential_id, new.public_key) is distinct from
       (old.id, old.user_id, old.client_id, old.kind, old.credential_id, old.public_key)
      or (new.secret_sealed is distinct from old.secret_sealed and is_resealed(old.secret_sealed, new.secret_sealed,
        coalesce('user:' || old.user_id, 'client:' || old.client_id)) is not true) then
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
`
