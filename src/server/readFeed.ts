import type { Payload } from 'payload'
import type { Locale } from '@/domain/identity/roles'
import { type CalendarEntry, calendarUid } from '@/domain/notifications/calendarEntry'
import { feedTitle } from '@/domain/notifications/letterFor'
import { DAY_MS, type Instant } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { isToken, tokenHashOf } from '@/server/sessionCookies'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'

const DAYS_BACK = 30
const SESSIONS_MAX = 1_000

type Whose = {
  client: string | null
  user: string | null
  withNames: boolean
  locale: Locale
  practice: string
  now: Instant
}
type Session = {
  id: string
  sequence: number
  startsAt: Instant
  endsAt: Instant
  writtenAt: Instant
  name: string
  location: string | null
}

/**
 * The sessions behind a feed's address: the last month's and all that come, the cancelled ones left out.
 * Who sits on the other side is named only where the feed's owner wants it.
 * @returns null for an address that nobody has, or that was revoked, or whose owner was shut out or is no
 * therapist any more
 */
export async function readFeed(
  payload: Payload,
  { token, siteUrl }: { token: string; siteUrl: string },
): Promise<{ name: string; entries: CalendarEntry[] } | null> {
  const whose = isToken(token) ? await ownerOf(payload, token) : null
  if (!whose) return null
  const host = new URL(siteUrl).hostname
  const sessions = await sessionsOf(payload, whose)
  const path = whose.client
    ? `${whose.locale === 'de' ? '/de' : ''}/portal/bookings`
    : '/admin/collections/bookings'
  const entries = sessions.map(({ id, name, ...session }): CalendarEntry => {
    const title = feedTitle(whose.locale, { practice: whose.practice, name: whose.withNames ? name : null })
    const more = { method: 'REQUEST' as const, organizer: whose.practice, url: `${siteUrl}${path}/${id}` }
    return { uid: calendarUid(id, host), summary: title, ...session, ...more }
  })
  return { name: whose.practice, entries }
}

async function ownerOf(payload: Payload, token: string): Promise<Whose | null> {
  const [whose] = await rowsOf<Whose>(
    poolOf(payload),
    sql`select c.id as client, u.id as user, f.with_names as "withNames", p.name as practice, ${nowMillis()} as now,
          coalesce(c.locale, (select value from practice_locales order by "order" limit 1)) as locale
        from calendar_feeds f
          left join clients c on c.id = f.client_id and c.erased_at is null
          left join users u on u.id = f.user_id and u.disabled is not true
            and exists (select from users_roles r where r.parent_id = u.id and r.value = 'therapist')
          cross join (select name from practice limit 1) p
        where f.token_hash = ${tokenHashOf(token)} and f.revoked_at is null and num_nonnulls(c.id, u.id) = 1`,
  )
  return whose ?? null
}

function sessionsOf(payload: Payload, { client, user, now }: Whose): Promise<Session[]> {
  const since = (ms: Instant) => sql`to_timestamp(${ms / 1000}::float8)`
  const first = now - DAYS_BACK * DAY_MS
  const own = client ? sql`b.client_id = ${client}::uuid` : sql`t.user_id = ${user}::uuid`
  const name = client ? sql`t.display_name` : sql`c.name`
  return rowsOf<Session>(
    poolOf(payload),
    sql`select b.id, b.sequence, ${millis(sql`b.starts_at`)} as "startsAt", ${millis(sql`b.ends_at`)} as "endsAt",
          ${millis(sql`b.updated_at`)} as "writtenAt", ${name} as name,
          case when s.modality = 'in_person' then s.address end as location
        from bookings b join therapists t on t.id = b.therapist_id join clients c on c.id = b.client_id
          join services s on s.id = b.service_id
        where ${own} and b.status not in ('cancelled', 'planned') and b.starts_at > ${since(first)}
          -- No session blocks longer than a day: so the therapist's calendar is read from there on, not from its start.
          and b.blocks_from > ${since(first - DAY_MS)}
        order by b.starts_at, b.id limit ${SESSIONS_MAX}`,
  )
}
