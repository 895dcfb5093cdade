import type { BookingRequest } from '@/domain/scheduling/bookingRequest'

/** The therapists in whose calendars a request may place the session: locked before the booking is. */
export function placedWith(request: BookingRequest, present: string): string[] {
  if (request.type === 'reschedule') return [present, request.therapist ?? present]
  return request.type === 'correct' || request.type === 'settlePlanned' ? [present] : []
}
