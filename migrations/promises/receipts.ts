import { sql } from '@payloadcms/db-postgres'

/** Receipts: numbered without gaps, never changed. */
export const receipts = sql`
  alter table receipts
    add constraint receipts_say_something check (amount > 0 and number >= 1 and item <> '' and tax_text <> '');

  -- The next number, given in the transaction that needs it: one after the other, and a transaction that does not
  -- come about uses none up. Whoever names a number is given the next one all the same.
  create function number_receipt() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtext('receipts'));
    select coalesce(max(number), 0) + 1 into new.number from receipts;
    return new;
  end
  $$;
  create trigger number_receipt before insert on receipts for each row execute function number_receipt();
  create trigger keep_receipts before update or delete on receipts
    for each row execute function refuse_rewriting();
  create trigger keep_all_receipts before truncate on receipts
    for each statement execute function refuse_rewriting();
`
