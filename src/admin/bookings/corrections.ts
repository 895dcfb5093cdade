import type { BookingStatus } from '@/domain/scheduling/booking'

export type Correction = 'completed' | 'no_show' | 'cancelled' | 'waived'

/** What a session with this status can be corrected to; the door has the last word. */
export const corrections: Record<BookingStatus, Correction[]> = {
  planned: [],
  booked: [],
  completed: ['no_show', 'cancelled'],
  no_show: ['waived', 'completed'],
  cancelled: ['waived', 'completed', 'no_show'],
}
