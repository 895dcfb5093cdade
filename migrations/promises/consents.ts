import { sql } from '@payloadcms/db-postgres'

/** What somebody agreed to, and what they took back, stays as it was said. */
export const consents = sql`
  alter table consents
    alter column given drop default,
    add constraint consents_document_known check (document in ('terms', 'privacy')),
    add constraint consents_hashed check (hash ~ '^[0-9a-f]{64}$'),
    add constraint consents_version_is_a_day check (version ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');
  create index consents_newest on consents (client_id, document, at desc, id desc);
  create trigger keep_consents before update or delete on consents
    for each row execute function refuse_rewriting();
  create trigger keep_all_consents before truncate on consents
    for each statement execute function refuse_rewriting();
`
