import { sql } from '@payloadcms/db-postgres'

/**
 * Whose a note or a conversation is, is read from the account of its therapist's profile: once something was
 * said there in confidence, the profile keeps its account, whoever writes.
 */
export const keptAccounts = sql`
  create function is_confided_in(profile uuid) returns boolean
    language sql set search_path = public, pg_temp as $$
    select exists (select from notes where therapist_id = profile)
      or exists (select from notes where handed_to_id = profile)
      -- Messages hang on their conversation.
      or exists (select from conversations where therapist_id = profile)
      or exists (select from note_handovers where profile in (from_id, to_id))
  $$;

  -- What is being written meanwhile holds the profile by its reference, and is waited for.
  create function keep_account() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if is_confided_in(new.id) then
      raise exception 'profile % keeps its account', new.id
        using errcode = '23514', constraint = 'therapists_keep_their_account';
    end if;
    return new;
  end
  $$;
  create trigger keep_account before update of user_id on therapists
    for each row when (new.user_id is distinct from old.user_id) execute function keep_account();
`
