import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { Locale } from '@/domain/identity/roles'
import { calendarUid } from '@/domain/notifications/calendarEntry'

/** A session as its client puts it in a calendar; instants in epoch milliseconds. */
export type CalendarSession = {
  id: string
  /** The client's language: the page it leads to. */
  locale: Locale
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
 * One session as an iCalendar text (RFC 5545), all of it in UTC. The UID stays with the booking for life, in
 * mails and feeds too, and SEQUENCE rises with each of its transitions, so that a file taken later takes the
 * place of an earlier one.
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
    url: `${siteUrl}${session.locale === 'de' ? '/de' : ''}/portal/bookings/${session.id}`,
    ...(session.address ? { location: session.address } : {}),
  })
  return calendar.toString()
}
