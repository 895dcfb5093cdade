import { sql } from '@payloadcms/db-postgres'

/** The audit log and the reasons of staff are only added to. */
export const records = sql`
  create trigger keep_audit before update or delete on audit_events
    for each row execute function refuse_rewriting();
  create trigger keep_all_audit before truncate on audit_events
    for each statement execute function refuse_rewriting();
  create trigger keep_all_reasons before truncate on reasons
    for each statement execute function refuse_rewriting();
  create trigger keep_reasons before update or delete on reasons
    for each row execute function refuse_rewriting();
`
