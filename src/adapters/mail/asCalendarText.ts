import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator'
import type { CalendarEntry } from '@/domain/notifications/calendarEntry'

const METHODS = { REQUEST: ICalCalendarMethod.REQUEST, CANCEL: ICalCalendarMethod.CANCEL }

/**
 * One session as iCalendar (RFC 5545, 5546), for one reader. Instants are in UTC: a zone would need its rules
 * beside it.
 */
export function asCalendarText(
  { method, summary, ...entry }: CalendarEntry,
  { attendee, organizerAddress }: { attendee: string; organizerAddress: string },
): string {
  const calendar = ical({ prodId: { company: 'TRS', product: 'practice', language: 'EN' } })
  calendar.method(METHODS[method])
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.writtenAt),
    summary,
    url: entry.url,
    organizer: { name: entry.organizer, email: organizerAddress },
    attendees: [{ email: attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED }],
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(entry.location ? { location: entry.location } : {}),
  })
  return calendar.toString()
}
