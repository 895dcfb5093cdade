import { DAY_MS, HOUR_MS, type Instant } from '@/domain/scheduling/instant'
import type { Verdict } from './judge'
import { CREDITS_LOW, LINK_KINDS, type NoteSubject } from './note'
import { type AccountKind, canWait, type NoteKind, type NoticeReason, userTopicOf } from './notice'
import { type QuietHours, quietAt } from './quietHours'

/** What is known of a notice that is about no session at the moment of sending it. */
export type NoteFacts = {
  kind: NoteKind | AccountKind
  dueAt: Instant
  address: string | null
  timeZone: string
  /** Whether its reader wants what they may do without. */
  isWanted: boolean
  quiet: QuietHours
  /** Null where it is gone. */
  subject: NoteSubject | null
}

/** How long after it was due each is still worth telling. */
const NEWS_MS: Record<NoteKind | AccountKind, number> = {
  credit_low: 3 * DAY_MS,
  lot_expiring: 7 * DAY_MS,
  payment_received: 14 * DAY_MS,
  payment_failed: 7 * DAY_MS,
  payment_refunded: 14 * DAY_MS,
  renewal: 14 * DAY_MS,
  message: 3 * DAY_MS,
  export_ready: 7 * DAY_MS,
  erasure_asked: 14 * DAY_MS,
  erasure_taken_back: 14 * DAY_MS,
  series_made: 3 * DAY_MS,
  series_ended: 7 * DAY_MS,
  slot_freed: DAY_MS,
  verify: DAY_MS,
  setup: DAY_MS,
  reset: HOUR_MS,
  known: DAY_MS,
  password_changed: 14 * DAY_MS,
  factor_changed: 14 * DAY_MS,
  recovery_code_used: 14 * DAY_MS,
  factor_reset: 14 * DAY_MS,
  address_changed: 14 * DAY_MS,
}

/**
 * Whether a notice that is about no session is still to be sent, judged anew each time: not what is no longer
 * so, what nobody wants, or what is news no more. What a reader may do without waits for the end of their
 * quiet hours; money and accounts do not.
 */
export function judgeNote(note: NoteFacts, now: Instant): Verdict {
  const { kind, dueAt, address, subject, isWanted, quiet, timeZone } = note
  if (!subject) return superseded('not_so_any_more')
  if (subject.about === 'account' && LINK_KINDS.includes(kind) && subject.token === null) {
    return superseded('link_gone')
  }
  if (!isTrue(kind, subject, now)) return superseded('not_so_any_more')
  if (address === null) return superseded('no_address')
  if (now >= dueAt + NEWS_MS[kind]) return { verdict: 'expired', reason: 'too_late' }
  const isOptional = canWait(kind) || userTopicOf(kind) !== null
  if (isOptional && !isWanted) return superseded('not_wanted')
  if (!canWait(kind)) return { verdict: 'send' }
  const night = quietAt(now, timeZone, quiet)
  return night ? { verdict: 'wait', until: night.ends } : { verdict: 'send' }
}

function isTrue(kind: string, subject: NoteSubject, now: Instant): boolean {
  if (subject.about === 'payment') return kind !== 'payment_failed' || !subject.isPaid
  if (subject.about === 'erasure') return subject.isOpen === (kind === 'erasure_asked')
  if (subject.about === 'series') return subject.isOver === (kind === 'series_ended')
  if (subject.about === 'slot') return subject.isOpen && now < subject.startsAt
  if (subject.about !== 'lot') return true
  const { available, balance, renews, expiresAt } = subject
  if (kind === 'credit_low') return balance <= CREDITS_LOW && !renews
  return available > 0 && expiresAt !== null && now < expiresAt
}

function superseded(reason: NoticeReason): Verdict {
  return { verdict: 'superseded', reason }
}
