import type { Corruption } from './corruption'

const third = '(select id from audit_events where position = 3)'

export const auditCorruptions: Corruption[] = [
  {
    what: 'an audit event says somebody else',
    check: 'audit_hash',
    corrupt: `update audit_events set actor = 'user:x' where id = ${third} returning id as key`,
  },
  {
    what: 'an audit event says another place',
    check: 'audit_hash',
    corrupt: `update audit_events set ip_prefix = '203.0.113.9' where id = ${third} returning id as key`,
  },
  {
    what: 'an audit event is gone from the middle',
    check: 'audit_previous',
    corrupt: `delete from audit_events where id = ${third};
      select id as key from audit_events where position = 4`,
  },
  {
    what: 'two audit events have changed places',
    check: 'audit_previous',
    corrupt: `drop index audit_events_position;
      update audit_events set position = 7 - position where position in (3, 4);
      select id as key from audit_events where position = 3`,
  },
  {
    what: 'the end of the audit log is cut off',
    check: 'audit_head',
    corrupt: `delete from audit_events where position = (select max(position) from audit_events)
      returning 'audit' as key`,
  },
  {
    what: 'the end of the chain is set back, and nobody knows it',
    check: 'audit_head',
    corrupt: `delete from audit_chain returning 'audit' as key`,
  },
  {
    what: 'an audit event never got its place',
    check: 'audit_waiting',
    corrupt: `insert into audit_events (id, action, actor, facts, at)
      values (gen_random_uuid(), 'sign_in', 'client:x', '{}', now() - interval '2 hours') returning id as key`,
  },
]
