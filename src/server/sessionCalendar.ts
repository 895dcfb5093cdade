import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import { calendarUid } from '@/domain/notifications/calendarEntry'

/** A session as its client puts it in a calendar; instants in epoch milliseconds. */
export type CalendarSession = {
  id: string
  service: string
  therapist: string
  address: string | null
  startsAt: number
  endsAt: number
  sequence: number
  isCancelled: boolean
}

type Around = { siteUrl: string; practice: string; now: number }

/**
 * One session as an iCalendar text (RFC 5545), all of it in UTC. The UID is the booking's for life, in mails
 * and feeds too, and SEQUENCE rises with each of its transitions: what comes later takes the place of what
 * came before.
 */
export function sessionCalendar(session: CalendarSession, { siteUrl, practice, now }: Around): string {
  const calendar = ical({
    prodId: { company: 'TRS', product: 'sessions' },
    method: ICalCalendarMethod.PUBLISH,
  })
  calendar.createEvent({
    id: calendarUid(session.id, new URL(siteUrl).hostname),
    sequence: session.sequence,
    stamp: new Date(now),
    start: new Date(session.startsAt),
    end: new Date(session.endsAt),
    summary: `${session.service}, ${session.therapist} (${practice})`,
    // Whoever shares a calendar with others shows that the time is taken, not what for.
    class: ICalEventClass.PRIVATE,
    status: session.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    url: `${siteUrl}/portal/bookings/${session.id}`,
    ...(session.address ? { location: session.address } : {}),
  })
  return calendar.toString()
}
