import { sql } from '@payloadcms/db-postgres'

/** That notes are handed over takes an owner who asks and the client who decides, once; both stay on record. */
export const handovers = sql`
  alter table note_handovers
    add constraint note_handovers_decision_known check (decision in ('consented', 'declined')),
    add constraint note_handovers_decided_sometime check ((decision is null) = (decided_at is null)),
    add constraint note_handovers_to_another check (from_id <> to_id);

  -- One question at a time: asked again, it is the same one.
  create unique index note_handovers_one_open on note_handovers (client_id, from_id, to_id) where decision is null;

  create function guard_handover() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.decision is not null or not exists (
        select from users_roles where parent_id = new.asked_by_id and value = 'owner') then
        raise exception 'a handover is asked by an owner, and decided later'
          using errcode = '23514', constraint = 'note_handovers_asked_by_owner';
      end if;
      return new;
    end if;
    if old.decision is not null or (new.id, new.client_id, new.from_id, new.to_id, new.asked_by_id, new.asked_at, new.wording)
      is distinct from (old.id, old.client_id, old.from_id, old.to_id, old.asked_by_id, old.asked_at, old.wording) then
      raise exception 'handover % stays as it was asked and decided', old.id
        using errcode = '23514', constraint = 'note_handovers_decided_once';
    end if;
    return new;
  end
  $$;
  create trigger guard_handover before insert or update on note_handovers
    for each row execute function guard_handover();
  create trigger keep_handovers before delete on note_handovers for each row execute function refuse_rewriting();
  create trigger keep_all_handovers before truncate on note_handovers
    for each statement execute function refuse_rewriting();
`
