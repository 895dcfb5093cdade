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
  | 'abandoned'

/** @returns the kind of a reminder `lead` before the session, an ISO 8601 duration. */
export function reminderKind(lead: string): ReminderKind {
  return `reminder.${lead}`
}

/** @returns the lead time that a kind carries, or null for one that is no reminder. */
export function leadOf(kind: string): string | null {
  return kind.startsWith('reminder.') ? kind.slice('reminder.'.length) : null
}
