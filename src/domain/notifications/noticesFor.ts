import type { BookingStatus, Canceller, PlannedEnd } from '@/domain/scheduling/booking'
import type { BookingKind } from './notice'

/** Whom a notice about a session is for. */
export type Party = 'client' | 'therapist' | 'former_therapist'

/** What of a booking decides who is told: whatever changes while it stays booked is a move. */
type Told = {
  status: BookingStatus
  therapist: string
  sequence: number
  /** Which week of a series it is; null, or left out, for one by itself. */
  occurrence?: number | null
  cancelledBy?: Canceller | null
  plannedEnd?: PlannedEnd | null
}

/**
 * `supersede`: what was planned earlier for this session and not sent yet is no longer true, except that it
 * was handed over.
 */
export type NoticePlan = { supersede: boolean; notices: { kind: BookingKind; party: Party }[] }

const NOTHING: NoticePlan = { supersede: false, notices: [] }

/**
 * What a change of a session plans and supersedes; `before` null for a new one. All of it is due at once: the
 * reminders come with their time (`remindersDue`). A waiver, or an outcome corrected to "it took place",
 * tells nobody anything; what is still on its way is judged anew when it is sent. The weeks of a new series
 * after the first are told together, by the series.
 */
export function noticesFor(before: Told | null, after: Told): NoticePlan {
  if (before === null) {
    const isFirst = after.status === 'booked' && (after.occurrence ?? 1) === 1
    return isFirst ? { supersede: false, notices: toBoth('booked') } : NOTHING
  }
  if (before.sequence === after.sequence) return NOTHING
  if (before.status === 'planned') return planned(after)
  if (after.status === 'booked') return { supersede: true, notices: moved(before, after) }
  if (before.status === after.status) return NOTHING
  return ENDED[after.status]
}

/** The therapist heard nothing of what was planned: only that it is booked. */
function planned({ status, cancelledBy, plannedEnd }: Told): NoticePlan {
  if (status === 'booked') return { supersede: false, notices: toBoth('booked') }
  const isOwnDoing = plannedEnd === 'series' || cancelledBy === 'client'
  if (status !== 'cancelled' || isOwnDoing) return NOTHING
  return { supersede: false, notices: [{ kind: 'cancelled', party: 'client' }] }
}

const ENDED: Record<Exclude<BookingStatus, 'booked'>, NoticePlan> = {
  planned: NOTHING,
  cancelled: { supersede: true, notices: toBoth('cancelled') },
  no_show: { supersede: true, notices: [{ kind: 'no_show', party: 'client' }] },
  completed: NOTHING,
}

function moved(before: Told, after: Told): NoticePlan['notices'] {
  if (before.therapist === after.therapist) return toBoth('moved')
  return [
    { kind: 'moved', party: 'client' },
    { kind: 'booked', party: 'therapist' },
    { kind: 'handed_over', party: 'former_therapist' },
  ]
}

function toBoth(kind: BookingKind): NoticePlan['notices'] {
  return [
    { kind, party: 'client' },
    { kind, party: 'therapist' },
  ]
}
