import { sql } from '@payloadcms/db-postgres'

/** Receipts and credit notes share one row of numbers; what is given back is never more than was paid. */
export const creditNotes = sql`
  alter table receipts
    drop constraint receipts_say_something,
    add constraint receipts_say_something check (number >= 1 and item <> '' and tax_text <> '' and case
      when corrects_id is null then amount > 0 and refund is null
      else amount <> 0 and coalesce(refund, '') <> '' end);
  -- One receipt for a payment; of a refund one credit note, and one that takes it back should the refund fail later.
  create unique index receipts_one_per_payment on receipts (evidence) where corrects_id is null;
  create unique index receipts_one_note_per_refund on receipts (corrects_id, refund, (amount < 0))
    where corrects_id is not null;

  -- After its number (triggers run by name): whoever has been given one is alone, so that the sum is sure.
  create function weigh_credit_note() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
  declare
    receipt receipts;
    noted bigint;
  begin
    select * into receipt from receipts where id = new.corrects_id;
    if receipt.corrects_id is not null or (receipt.client_id, receipt.evidence, receipt.currency) is distinct from
        (new.client_id, new.evidence, new.currency) then
      raise exception 'credit note % is of another payment than receipt %', new.id, receipt.number
        using errcode = '23514', constraint = 'receipts_note_of_its_payment';
    end if;
    select coalesce(sum(amount), 0) into noted from receipts where corrects_id = receipt.id;
    if noted + new.amount not between -receipt.amount and 0 then
      raise exception 'credit notes of receipt % would give back % of %', receipt.number, -noted - new.amount,
        receipt.amount using errcode = '23514', constraint = 'receipts_note_within_payment';
    end if;
    return new;
  end
  $$;
  create trigger weigh_credit_note before insert on receipts
    for each row when (new.corrects_id is not null) execute function weigh_credit_note();
`
