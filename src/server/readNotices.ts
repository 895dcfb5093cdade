import type { Locale } from '@/domain/identity/roles'
import type { NoticeFacts } from '@/domain/notifications/judge'
import { leadsOf } from '@/domain/notifications/leads'
import type { Story } from '@/domain/notifications/letterFor'
import type { Instant } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { millis, rowsOf, type SqlRunner, sql } from '@/server/sql'

/** A claimed notice with everything that it is judged and written by, as it stands at `now`. */
export type ReadNotice = {
  id: string
  key: string
  now: Instant
  facts: NoticeFacts
  /** Null where there is no session to tell of. */
  story: Omit<Story, 'siteUrl'> | null
}

type Session = NonNullable<Story['booking']> & NonNullable<NoticeFacts['booking']>
type Row = {
  id: string
  key: string
  now: Instant
  kind: string
  sequence: number
  dueAt: Instant
  recipient: string
  address: string | null
  locale: Locale | null
  timeZone: string | null
  wantsReminders: boolean | null
  practice: { name: string; timeZone: string; quiet: NoticeFacts['quiet']; leads: string[]; locale: Locale }
  booking: Session | null
}

/** Reads notices that `token` still holds; one that somebody else has claimed meanwhile is not among them. */
export async function readNotices(
  runner: SqlRunner,
  token: string,
  ids: string[],
): Promise<Map<string, ReadNotice>> {
  const rows = await rowsOf<Row>(
    runner,
    sql`select e.id, e.dedupe_key as key, ${nowMillis()} as now, e.kind, e.sequence,
          ${millis(sql`e.due_at`)} as "dueAt", e.recipient, coalesce(c.email, u.email) as address, c.locale,
          coalesce(c.time_zone, own.time_zone) as "timeZone",
          c.notification_preferences_reminders as "wantsReminders", p.settings as practice,
          case when b.id is not null then ${session()} end as booking
        from notification_events e
          left join bookings b on b.id = e.booking_id
          left join services s on s.id = b.service_id
          left join therapists t on t.id = b.therapist_id
          left join clients c on c.erased_at is null
            and c.id = case when e.recipient like 'client:%' then substr(e.recipient, 8)::uuid end
          left join users u on u.disabled is not true
            and u.id = case when e.recipient like 'user:%' then substr(e.recipient, 6)::uuid end
          left join therapists own on own.user_id = u.id
          cross join (${practiceSettings()}) p
        where e.id = any(${`{${ids}}`}::uuid[])
          and e.status = 'claimed' and e.claim_token = ${token}`,
  )
  return new Map(rows.map((row) => [row.id, asNotice(row)]))
}

function session() {
  return sql`json_build_object('id', b.id, 'status', b.status, 'sequence', b.sequence, 'client', b.client_id,
    'therapistUser', t.user_id, 'startsAt', ${millis(sql`b.starts_at`)}, 'endsAt', ${millis(sql`b.ends_at`)},
    'freeCancelUntil', ${millis(sql`b.free_cancel_until`)}, 'cancelledBy', b.cancelled_by,
    'therapist', t.display_name, 'modality', s.modality, 'address', s.address)`
}

/** The practice's settings, read once for a statement. */
function practiceSettings() {
  return sql`select json_build_object('name', name, 'timeZone', time_zone,
      'quiet', json_build_object('from', quiet_from, 'to', quiet_to),
      'leads', (select coalesce(json_agg(text order by "order"), '[]') from practice_texts where path = 'reminderLeadTimes'),
      'locale', (select value from practice_locales order by "order" limit 1)) as settings
    from practice limit 1`
}

function asNotice({ id, key, now, practice, booking, locale, ...row }: Row): ReadNotice {
  const timeZone = row.timeZone ?? practice.timeZone
  const { kind, sequence, dueAt, recipient, address } = row
  const wantsReminders = row.wantsReminders !== false
  const leads = leadsOf(practice.leads)
  const facts = { kind, sequence, dueAt, recipient, address, timeZone, wantsReminders, booking, leads }
  const audience = recipient.startsWith('client:') ? ('client' as const) : ('user' as const)
  const reader = { kind, audience, locale: locale ?? practice.locale, timeZone, practice: practice.name }
  return {
    id,
    key,
    now,
    facts: { ...facts, quiet: practice.quiet },
    story: booking && { ...reader, booking },
  }
}
