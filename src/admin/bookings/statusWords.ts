import type { BookingStatus } from '@/domain/scheduling/booking'

/** How the panel names what became of a session. */
export const statusWords: Record<BookingStatus, string> = {
  booked: 'Booked',
  completed: 'Completed',
  cancelled: 'Cancelled',
  no_show: 'No-show',
  planned: 'Planned',
}
