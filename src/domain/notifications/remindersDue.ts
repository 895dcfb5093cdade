import { HOUR_MS, type Instant } from '@/domain/scheduling/instant'
import { type Lead, reminderEnds } from './leads'
import { type ReminderKind, reminderKind } from './notice'
import { type QuietHours, whenAwake } from './quietHours'

/** Reminders are planned so long before the first one: staff see it coming, and no night is longer. */
const AHEAD_MS = 24 * HOUR_MS

/** A reminder that a session has or had, at its present sequence. */
type Known = { kind: string; status: string; dueAt: Instant; reason: string | null }

/** A booked session as the scan finds it; `placedAt` is when it was booked for, or moved to, this time. */
type Coming = {
  startsAt: Instant
  placedAt: Instant
  timeZone: string
  /** The reader's own; null where the practice's hold. */
  quiet: QuietHours | null
  wantsReminders: boolean
  known: readonly Known[]
}

type Settings = { leads: readonly Lead[]; quiet: QuietHours }

/**
 * How far ahead sessions are looked at: a day before their first reminder, and then all of theirs are planned
 * together, so that each session is looked at once. `now` itself where nobody is reminded.
 */
export function lookedAtUntil(leads: readonly Lead[], now: Instant): Instant {
  const [longest] = leads
  return longest ? now + longest.ms + AHEAD_MS : now
}

/**
 * The reminders of a session that are to be planned at `now`, with the instant at which each is due. None for
 * what was booked or moved when its time to be reminded had passed: whoever did it knows. None that is too
 * late, that is planned or done with already, that staff withdrew, or that comes after a later one was sent.
 */
export function remindersDue(
  session: Coming,
  { leads, quiet }: Settings,
  now: Instant,
): { kind: ReminderKind; dueAt: Instant }[] {
  const { startsAt, placedAt, timeZone, wantsReminders } = session
  const hours = session.quiet ?? quiet
  if (!wantsReminders || startsAt > lookedAtUntil(leads, now)) return []
  return leads.flatMap((lead) => {
    const planned = startsAt - lead.ms
    if (planned <= placedAt) return []
    const endsAt = reminderEnds(startsAt, lead, leads)
    const kind = reminderKind(lead.name)
    if (now >= endsAt || !isMissing(session, kind)) return []
    const dueAt = whenAwake({ dueAt: planned, endsAt }, timeZone, hours)
    return dueAt <= placedAt || wasOvertaken(session, dueAt) ? [] : [{ kind, dueAt }]
  })
}

function isMissing({ known }: Coming, kind: string): boolean {
  // One for each way out that was ever chosen: whoever changes it is not told twice.
  return known.every(
    (one) => one.kind !== kind || (one.status === 'superseded' && one.reason !== 'withdrawn'),
  )
}

function wasOvertaken({ known }: Coming, dueAt: Instant): boolean {
  return known.some((other) => other.status === 'sent' && other.dueAt >= dueAt)
}
