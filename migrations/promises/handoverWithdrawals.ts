import { sql } from '@payloadcms/db-postgres'

/** A consent that is taken back ends what it allowed, in its transaction, whoever writes it down. */
export const handoverWithdrawals = sql`
  create function take_handover_back() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    update notes n set handed_to_id = null from note_handovers h
      where h.id = new.handover_id and h.decision = 'consented'
        and (n.client_id, n.therapist_id, n.handed_to_id) = (h.client_id, h.from_id, h.to_id);
    return null;
  end
  $$;
  create trigger take_handover_back after insert on consents for each row
    when (new.document = 'note_handover' and not new.given) execute function take_handover_back();
`
