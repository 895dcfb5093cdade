import { millis, type Statement, sql } from '@/server/sql'

/** That an address was changed is told at the one before: whoever reads the new one needs no warning. */
const told = (person: Statement) =>
  sql`case when e.kind = 'address_changed' then coalesce(${person}.former_email, ${person}.email)
    else ${person}.email end`

/**
 * What a notice is judged and written by, as columns of one statement: of a notice `e`, a client `c`, a user
 * `u` (`own`: their calendar), a session `b` with its service `s` and therapist `t`, and the practice.
 */
export const noticeFacts = {
  client:
    () => sql`case when c.id is not null then json_build_object('email', ${told(sql`c`)}, 'phone', c.phone_sealed,
    'locale', c.locale, 'timeZone', c.time_zone, 'by', c.notification_preferences_reminders_by,
    'wants', json_build_object('reminders', c.notification_preferences_reminders,
      'messages', c.notification_preferences_messages, 'credits', c.notification_preferences_credits),
    'quietFrom', c.notification_preferences_quiet_from, 'quietTo', c.notification_preferences_quiet_to,
    'standing', json_build_object('restricted', c.restricted_at is not null, 'erasing', false)) end`,
  user: () => sql`case when u.id is not null then
    json_build_object('email', ${told(sql`u`)}, 'timeZone', own.time_zone,
    'wants', json_build_object('sessions', u.notification_preferences_sessions,
      'messages', u.notification_preferences_messages),
    'quietFrom', u.notification_preferences_quiet_from, 'quietTo', u.notification_preferences_quiet_to) end`,
  session:
    () => sql`json_build_object('id', b.id, 'status', b.status, 'sequence', b.sequence, 'client', b.client_id,
    'therapistUser', t.user_id, 'startsAt', ${millis(sql`b.starts_at`)}, 'endsAt', ${millis(sql`b.ends_at`)},
    'freeCancelUntil', ${millis(sql`b.free_cancel_until`)}, 'cancelledBy', b.cancelled_by, 'plannedEnd', b.planned_end, 'occurrence', b.occurrence,
    'therapist', t.display_name, 'modality', s.modality, 'address', s.address)`,
  /** Read once for a statement. */
  practice: () => sql`select json_build_object('name', name, 'timeZone', time_zone,
      'quiet', json_build_object('from', quiet_from, 'to', quiet_to),
      'leads', (select coalesce(json_agg(text order by "order"), '[]') from practice_texts where path = 'reminderLeadTimes'),
      'locale', (select value from practice_locales order by "order" limit 1)) as settings
    from practice limit 1`,
}
