import type { BookingStatus } from '@/domain/scheduling/booking'
import { DAY_MS, type Instant } from '@/domain/scheduling/instant'
import { type Lead, reminderEnds } from './leads'
import { leadOf, type NoticeReason } from './notice'
import { type QuietHours, quietAt } from './quietHours'

/** What is known at the moment of sending; `recipient` as the notice names it: `client:{id}`, `user:{id}`. */
export type NoticeFacts = {
  kind: string
  sequence: number
  dueAt: Instant
  recipient: string
  /** Null where there is no such session. */
  booking: {
    status: BookingStatus
    sequence: number
    startsAt: Instant
    client: string
    /** The account of whoever gives the session now; null where there is none. */
    therapistUser: string | null
  } | null
  /** Where it would go: null for somebody erased, disabled, or without an address. */
  address: string | null
  timeZone: string
  /** Whether its reader wants what they may do without: a client reminders, a user news of sessions. */
  isWanted: boolean
  leads: readonly Lead[]
  quiet: QuietHours
}

export type Verdict =
  | { verdict: 'send' }
  | { verdict: 'superseded' | 'expired'; reason: NoticeReason }
  | { verdict: 'wait'; until: Instant }

/** How long what ended a session is still news, after it was due. */
const NEWS_MS: Record<'cancelled' | 'no_show', number> = { cancelled: DAY_MS, no_show: 7 * DAY_MS }

/**
 * Whether a notice is still to be sent: judged anew each time, for the session may have changed since it was
 * planned. What is no longer true is superseded, what is true and too late expires, and a reminder in the
 * quiet hours of its reader waits for their end.
 */
export function judge(notice: NoticeFacts, now: Instant): Verdict {
  const { booking } = notice
  if (!booking) return superseded('booking_gone')
  if (!isTrue(notice, booking)) return superseded('booking_changed')
  if (notice.address === null) return superseded('no_address')
  const lead = leadOf(notice.kind)
  return lead === null ? judgeNews(notice, booking, now) : judgeReminder(notice, booking, lead, now)
}

type Booking = NonNullable<NoticeFacts['booking']>

function isTrue({ kind, recipient, sequence }: NoticeFacts, booking: Booking): boolean {
  const isTheirs = [`client:${booking.client}`, `user:${booking.therapistUser}`].includes(recipient)
  if (kind === 'handed_over') return !isTheirs
  if (!isTheirs) return false
  if (kind === 'cancelled' || kind === 'no_show') return booking.status === kind
  return booking.status === 'booked' && booking.sequence === sequence
}

function judgeNews({ kind, dueAt, isWanted }: NoticeFacts, { startsAt }: Booking, now: Instant): Verdict {
  if (!isWanted) return superseded('not_wanted')
  const newsMs = NEWS_MS[kind as keyof typeof NEWS_MS] as number | undefined
  const until = newsMs === undefined ? startsAt : Math.max(startsAt, dueAt + newsMs)
  return now < until ? { verdict: 'send' } : TOO_LATE
}

function judgeReminder(
  { leads, quiet, timeZone, isWanted }: NoticeFacts,
  { startsAt }: Booking,
  name: string,
  now: Instant,
): Verdict {
  const lead = leads.find((one) => one.name === name)
  if (!lead) return superseded('lead_removed')
  if (!isWanted) return superseded('not_wanted')
  const endsAt = reminderEnds(startsAt, lead, leads)
  if (now >= endsAt) return TOO_LATE
  const night = quietAt(now, timeZone, quiet)
  if (!night) return { verdict: 'send' }
  return night.ends < endsAt ? { verdict: 'wait', until: night.ends } : TOO_LATE
}

const TOO_LATE: Verdict = { verdict: 'expired', reason: 'too_late' }

function superseded(reason: NoticeReason): Verdict {
  return { verdict: 'superseded', reason }
}
