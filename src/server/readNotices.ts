import type { Payload } from 'payload'
import type { Locale } from '@/domain/identity/roles'
import { type Carriers, wayOf } from '@/domain/notifications/carrier'
import type { NoticeFacts } from '@/domain/notifications/judge'
import type { NoteFacts } from '@/domain/notifications/judgeNote'
import { leadsOf } from '@/domain/notifications/leads'
import type { Story } from '@/domain/notifications/letterFor'
import type { Note, Reader } from '@/domain/notifications/note'
import {
  type Channel,
  canWait,
  isSessionKind,
  type Topic,
  topicOf,
  type UserTopic,
  userTopicOf,
} from '@/domain/notifications/notice'
import { isOpenTo, type Standing } from '@/domain/rights/restriction'
import type { Instant } from '@/domain/scheduling/instant'
import { nowMillis } from '@/server/clock'
import { env } from '@/server/env'
import { noticeAddress } from '@/server/noticeAddress'
import { noticeFacts } from '@/server/noticeFacts'
import { readNotes } from '@/server/readNotes'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { stopToken } from '@/server/stopTokens'

/** A claimed notice with everything that it is judged and written by, as it stands at `now`. */
export type ReadNotice = { id: string; key: string; now: Instant; address: string | null } & (
  | { about: 'session'; facts: NoticeFacts; story: Story | null }
  | { about: 'note'; facts: NoteFacts; note: Note | null }
)

type Session = NonNullable<Story['booking']> & NonNullable<NoticeFacts['booking']>
type Row = {
  id: string
  key: string
  now: Instant
  kind: string
  sequence: number
  dueAt: Instant
  recipient: string
  channel: Channel
  /** Null for somebody erased or disabled. */
  reader: {
    email: string
    /** Sealed. */
    phone: string | null
    locale: Locale | null
    timeZone: string | null
    wants: Partial<Record<Topic | UserTopic, boolean | null>>
    by: Channel | null
    quietFrom: string | null
    quietTo: string | null
    /** Of a client, as far as it says what they are told. */
    standing?: Standing
  } | null
  practice: { name: string; timeZone: string; quiet: NoticeFacts['quiet']; leads: string[]; locale: Locale }
  booking: Session | null
}

/** Reads notices that `token` still holds; one that somebody else has claimed meanwhile is not among them. */
export async function readNotices(
  payload: Payload,
  { token, carriers }: { token: string; carriers: Carriers },
  ids: string[],
): Promise<Map<string, ReadNotice>> {
  const runner = poolOf(payload)
  const rows = await rowsOf<Row>(
    runner,
    sql`select e.id, e.dedupe_key as key, ${nowMillis()} as now, e.kind, e.sequence, e.channel,
          ${millis(sql`e.due_at`)} as "dueAt", e.recipient,
          coalesce(${noticeFacts.client()}, ${noticeFacts.user()}) as reader,
          p.settings as practice, case when b.id is not null then ${noticeFacts.session()} end as booking
        from notification_events e
          left join bookings b on b.id = e.booking_id
          left join services s on s.id = b.service_id
          left join therapists t on t.id = b.therapist_id
          left join clients c on c.erased_at is null
            and c.id = case when e.recipient like 'client:%' then substr(e.recipient, 8)::uuid end
          left join users u on (u.disabled is not true or e.kind = 'address_changed')
            and u.id = case when e.recipient like 'user:%' then substr(e.recipient, 6)::uuid end
          left join therapists own on own.user_id = u.id
          cross join (${noticeFacts.practice()}) p
        where e.id = any(${`{${ids}}`}::uuid[])
          and e.status = 'claimed' and e.claim_token = ${token}`,
  )
  const others = rows.filter(({ kind }) => !isSessionKind(kind)).map(({ id }) => id)
  const notes = others.length > 0 ? await readNotes(runner, others) : null
  const named = rows.map(async (row) =>
    asNotice(
      { ...row, address: await noticeAddress(payload, wayOf(carriers, row.channel), row) },
      notes?.get(row.id),
    ),
  )
  return new Map((await Promise.all(named)).map((notice) => [notice.id, notice]))
}

function asNotice(
  row: Row & { address: string | null },
  about: { id: string; subject: NoteFacts['subject'] } | undefined,
): ReadNotice {
  const { id, key, now, kind, sequence, dueAt, recipient, channel, reader, practice, booking, address } = row
  const timeZone = reader?.timeZone ?? practice.timeZone
  const { quietFrom, quietTo } = reader ?? {}
  const quiet = quietFrom && quietTo ? { from: quietFrom, to: quietTo } : practice.quiet
  const topic = recipient.startsWith('client:') ? topicOf(kind) : userTopicOf(kind)
  const isTold = !reader?.standing || isOpenTo(reader.standing, 'tell')
  const isLiked = topic === null ? isTold || !canWait(kind) : isTold && reader?.wants[topic] !== false
  const who = readerOf(row, timeZone)
  const common = { id, key, now, address }
  if (isSessionKind(kind)) {
    // Whoever wants reminders another way now gets them that way, not twice.
    const isWanted = isLiked && (topic !== 'reminders' || (reader?.by ?? 'mail') === channel)
    const facts = { kind, sequence, dueAt, recipient, address, timeZone, isWanted, booking, quiet }
    const story = booking && { ...who, kind, booking }
    return { ...common, about: 'session', facts: { ...facts, leads: leadsOf(practice.leads) }, story }
  }
  const noteKind = kind as Note['kind']
  const subject = about?.subject ?? null
  const facts = { kind: noteKind, dueAt, address, timeZone, isWanted: isLiked, quiet, subject }
  const note = subject && { ...who, kind: noteKind, sequence, subject, subjectId: about?.id ?? '' }
  return { ...common, about: 'note', facts, note }
}

function readerOf({ kind, recipient, reader, practice }: Row, timeZone: string): Reader {
  const isClient = recipient.startsWith('client:')
  const topic = topicOf(kind)
  return {
    audience: isClient ? 'client' : 'user',
    locale: reader?.locale ?? practice.locale,
    timeZone,
    practice: practice.name,
    siteUrl: env().SITE_URL,
    stopToken: isClient && topic ? stopToken(recipient.slice('client:'.length), topic) : null,
  }
}
