import { sql } from '@payloadcms/db-postgres'

/** Reasons are only added to; their words are sealed anew when a key is rotated, and are never missing. */
export const sealedReasons = sql`
  alter table reasons alter column text_sealed set not null;
  create trigger keep_reasons before update on reasons
    for each row execute function refuse_rewriting_but_resealing();
  create trigger keep_reasons_there before delete on reasons
    for each row execute function refuse_rewriting();
`

/** No words in clear, whoever writes. */
export const sealedChecks = sql`
  alter table reasons add constraint reasons_text_sealed check (text_sealed ~ '^pe1\\.');
  alter table bookings add constraint bookings_cancel_reason_sealed check (cancel_reason_sealed ~ '^pe1\\.');
  alter table clients add constraint clients_phone_sealed check (phone_sealed ~ '^pe1\\.');
`
