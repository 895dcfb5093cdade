import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import type { CalendarEntry } from '@/domain/notifications/calendarEntry'

const METHODS = { REQUEST: ICalCalendarMethod.REQUEST, CANCEL: ICalCalendarMethod.CANCEL }

type Whose = { attendee: string; organizerAddress: string }

/** One session as an iCalendar message (RFC 5546) to one reader. */
export function invitationText(entry: CalendarEntry, { attendee, organizerAddress }: Whose): string {
  const calendar = newCalendar()
  calendar.method(METHODS[entry.method])
  calendar.createEvent({
    ...eventOf(entry),
    organizer: { name: entry.organizer, email: organizerAddress },
    attendees: [{ email: attendee, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED }],
  })
  return calendar.toString()
}

/** Many sessions as one published calendar (RFC 5545) of this name. */
export function feedText(name: string, entries: CalendarEntry[]): string {
  const calendar = newCalendar()
  calendar
    .name(name)
    .method(ICalCalendarMethod.PUBLISH)
    .ttl(15 * 60)
  for (const entry of entries) calendar.createEvent(eventOf(entry))
  return calendar.toString()
}

function newCalendar(): ICalCalendar {
  return ical({ prodId: { company: 'TRS', product: 'practice', language: 'EN' } })
}

/** Instants are in UTC: a zone would need its rules beside it. */
function eventOf({ method, location, ...entry }: CalendarEntry): ICalEventData {
  return {
    id: entry.uid,
    sequence: entry.sequence,
    start: new Date(entry.startsAt),
    end: new Date(entry.endsAt),
    stamp: new Date(entry.writtenAt),
    summary: entry.summary,
    url: entry.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(location ? { location } : {}),
  }
}
