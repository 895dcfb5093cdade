import { sql } from '@payloadcms/db-postgres'

/** What a client says to a handover of notes stands among their consents, and notes change hands by it alone. */
export const handoverConsents = sql`
  alter table note_handovers add constraint note_handovers_of_their_client unique (id, client_id);
  alter table consents
    drop constraint consents_document_known,
    add constraint consents_document_known check (document in ('terms', 'privacy', 'note_handover')),
    add constraint consents_handover_named check ((document = 'note_handover') = (handover_id is not null)),
    -- What somebody is asked about themselves is theirs to answer.
    add constraint consents_of_their_handover foreign key (handover_id, client_id)
      references note_handovers (id, client_id),
    add constraint consents_handover_by_client
      check (document <> 'note_handover' or actor = 'client:' || client_id);

  -- Beside the decision: the words that were agreed to, the last thing that was said to them.
  create function guard_handed_note() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (
      select from note_handovers h cross join lateral (
        select c.given from consents c where c.handover_id = h.id order by c.at desc, c.id desc limit 1) said
      where (h.client_id, h.from_id, h.to_id) = (new.client_id, new.therapist_id, new.handed_to_id)
        and h.decision = 'consented' and said.given) then
      raise exception 'note % is handed over without a consent', new.id
        using errcode = '23514', constraint = 'notes_handed_with_consent';
    end if;
    return new;
  end
  $$;
  create trigger guard_handed_note before update of handed_to_id on notes
    for each row when (new.handed_to_id is not null and new.handed_to_id is distinct from old.handed_to_id)
    execute function guard_handed_note();
`
