import type { Instant } from '@/domain/scheduling/instant'

/** What can happen to a notice: planned, then one of the others; only `sent` and `expired` are for good. */
export const NOTICE_STATUSES = [
  'planned',
  'claimed',
  'sent',
  'superseded',
  'expired',
  'unknown',
  'dead',
] as const
export type NoticeStatus = (typeof NOTICE_STATUSES)[number]

/** The ways in which a notice reaches somebody. */
export const CHANNELS = ['mail', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a notice about a session can say; a reminder carries its lead time (`reminder.PT24H`). */
export const BOOKING_KINDS = ['booked', 'moved', 'cancelled', 'handed_over', 'no_show'] as const
export type BookingKind = (typeof BOOKING_KINDS)[number]
export type ReminderKind = `reminder.${string}`
export type NoticeKind = BookingKind | ReminderKind

/**
 * What a notice about credits, money, a conversation, an export, an erasure, a series or a free time can
 * say.
 */
export const NOTE_KINDS = [
  'credit_low',
  'lot_expiring',
  'payment_received',
  'payment_failed',
  'payment_refunded',
  'renewal',
  'message',
  'export_ready',
  'erasure_asked',
  'erasure_taken_back',
  'series_made',
  'series_ended',
  'slot_freed',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** What an account writes to its owner; the first three carry a link that works once. */
export const ACCOUNT_KINDS = [
  'verify',
  'setup',
  'reset',
  'known',
  'password_changed',
  'factor_changed',
  'recovery_code_used',
  'factor_reset',
  'address_changed',
] as const
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** What a reader may do without, by the name of the preference that says so. */
export const TOPICS = ['reminders', 'messages', 'credits'] as const
export type Topic = (typeof TOPICS)[number]

/** What a user may do without: news of their own sessions, and of messages that wait. */
export const USER_TOPICS = ['sessions', 'messages'] as const
export type UserTopic = (typeof USER_TOPICS)[number]

/** One thing that one person is told, as the rules see it. */
export type Notice = {
  kind: NoticeKind
  channel: Channel
  /** The sequence of the booking that it speaks of. */
  sequence: number
  dueAt: Instant
}

/** Why a notice was not sent, or not yet: codes, for staff and the log; an address or a name never. */
export type NoticeReason =
  | 'booking_changed'
  | 'booking_gone'
  | 'not_wanted'
  | 'no_address'
  | 'lead_removed'
  | 'too_late'
  | 'withdrawn'
  | 'outcome_unknown'
  | 'not_so_any_more'
  | 'link_gone'
  | 'times_changed'
  | 'abandoned'

/** @returns the kind of a reminder `lead` before the session, an ISO 8601 duration. */
export function reminderKind(lead: string): ReminderKind {
  return `reminder.${lead}`
}

/** @returns the lead time that a kind carries, or null for one that is no reminder. */
export function leadOf(kind: string): string | null {
  return kind.startsWith('reminder.') ? kind.slice('reminder.'.length) : null
}

/** @returns the preference that a kind depends on, or null for what must be told. */
export function topicOf(kind: string): Topic | null {
  if (leadOf(kind) !== null) return 'reminders'
  if (kind === 'message') return 'messages'
  return kind === 'credit_low' || kind === 'lot_expiring' ? 'credits' : null
}

/**
 * @returns whether a kind can wait for the end of its reader's quiet hours. A time that became free is told
 * because its reader asked for that: who wants it no more leaves the waiting list.
 */
export function canWait(kind: string): boolean {
  return topicOf(kind) !== null || kind === 'slot_freed'
}

/** @returns the preference of a user that a kind depends on, or null for what must be told. */
export function userTopicOf(kind: string): UserTopic | null {
  if (kind === 'message') return 'messages'
  const isOfSessions = (BOOKING_KINDS as readonly string[]).includes(kind) || kind.startsWith('series_')
  return isOfSessions ? 'sessions' : null
}

/** @returns whether a kind speaks of an account itself: its link, or its password. */
export function isAccountKind(kind: string): kind is AccountKind {
  return (ACCOUNT_KINDS as readonly string[]).includes(kind)
}

/** @returns whether a kind speaks of a session. */
export function isSessionKind(kind: string): boolean {
  return leadOf(kind) !== null || (BOOKING_KINDS as readonly string[]).includes(kind)
}
