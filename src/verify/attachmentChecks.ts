import type { Check } from './check'

/** Files of messages: each with its message, and whole. */
export const attachmentChecks: Check[] = [
  {
    name: 'attachment_message',
    sql: `
      select a.id::text as key, 'is of no message in its conversation, or about another client' as detail
      from attachments a left join messages m
        on (m.id, m.conversation_id, m.client_id) = (a.message_id, a.conversation_id, a.client_id)
      where m.id is null`,
  },
  {
    name: 'attachment_whole',
    sql: `
      select a.id::text as key, 'has ' || count(p.id) || ' pieces for ' || a.bytes || ' bytes' as detail
      from attachments a left join attachment_parts p
        on (p.attachment_id, p.client_id) = (a.id, a.client_id)
      group by a.id having count(p.id) <> (a.bytes + 262143) / 262144
        or max(p.number) is distinct from count(p.id)::integer`,
  },
]
