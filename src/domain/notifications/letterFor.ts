import { headerLine } from '@/domain/identity/mailer'
import type { Locale } from '@/domain/identity/roles'
import type { Canceller, PlannedEnd } from '@/domain/scheduling/booking'
import type { Instant } from '@/domain/scheduling/instant'
import { type CalendarEntry, calendarUid } from './calendarEntry'
import { englishWords } from './englishWords'
import { germanWords } from './germanWords'
import type { Letter } from './letter'
import { leadOf } from './notice'
import type { ClientStory, NoticeWords, UserStory } from './noticeWords'
import { pageOf, wayOut } from './pageOf'
import { dayText, whenText } from './wallClock'

/** What a notice about a session is made of. */
export type Story = {
  kind: string
  audience: 'client' | 'user'
  locale: Locale
  /** The reader's. */
  timeZone: string
  practice: string
  siteUrl: string
  /** What stops such notices to this reader, from outside; null where nothing may. */
  stopToken: string | null
  booking: {
    id: string
    sequence: number
    startsAt: Instant
    endsAt: Instant
    freeCancelUntil: Instant
    cancelledBy: Canceller | null
    /** Which week of a series it is. */
    occurrence?: number | null
    /** How it ended, of one that was only planned. */
    plannedEnd?: PlannedEnd | null
    therapist: string
    modality: string
    address: string | null
  }
}

const WORDS: Record<Locale, NoticeWords> = { en: englishWords, de: germanWords }

/** What a notice says to its reader: in their language, by their clock, without clinical content. */
export function letterFor(story: Story): Letter {
  const { kind, audience, locale, timeZone, booking } = story
  const words = WORDS[locale]
  const practice = headerLine(story.practice)
  const when = whenText(booking.startsAt, timeZone, locale)
  const day = dayText(booking.startsAt, timeZone, locale)
  const { subject, opening } = phraseOf(words, story)({ practice, when, day })
  return {
    locale,
    subject: headerLine(subject),
    opening,
    facts: factsOf(words, story, when),
    action: { label: words.action[audience], href: linkTo(story) },
    from: practice,
    closing: null,
    unsubscribe: leadOf(kind) === null ? null : wayOut(story, words.unsubscribe),
  }
}

/**
 * The session for the reader's calendar: kept while it is booked, taken out when it is cancelled or somebody
 * else's. @returns null where a calendar has nothing to learn
 */
export function calendarFor(story: Story, writtenAt: Instant): CalendarEntry | null {
  const { kind, locale, siteUrl, booking } = story
  // Of what was only planned no calendar knows.
  if (kind === 'no_show' || leadOf(kind) !== null || booking.plannedEnd) return null
  const practice = headerLine(story.practice)
  return {
    uid: calendarUid(booking.id, new URL(siteUrl).hostname),
    sequence: booking.sequence,
    method: kind === 'cancelled' || kind === 'handed_over' ? 'CANCEL' : 'REQUEST',
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    writtenAt,
    summary: WORDS[locale].session(practice),
    location: booking.modality === 'in_person' ? booking.address : null,
    url: linkTo(story),
    organizer: practice,
  }
}

/** The title of a session in a feed; `name` is with whom it is, null where that is not to be told. */
export function feedTitle(
  locale: Locale,
  { practice, name }: { practice: string; name: string | null },
): string {
  const { session, labels } = WORDS[locale]
  const title = session(headerLine(practice))
  return name === null ? title : `${title} (${labels.therapist.toLowerCase()} ${headerLine(name)})`
}

function phraseOf(words: NoticeWords, { kind, audience, booking }: Story) {
  if (audience === 'user') return words.user[kind as UserStory]
  if (leadOf(kind) !== null) return words.client.reminder
  // What is told as booked later than when it began was planned until then.
  if (kind === 'booked' && booking.occurrence && booking.sequence > 0) return words.client.confirmed
  if (kind === 'cancelled' && booking.plannedEnd && booking.plannedEnd !== 'series') {
    return words.client[`planned_${booking.plannedEnd}`]
  }
  if (kind === 'cancelled') return words.client[`cancelled_by_${booking.cancelledBy ?? 'practice'}`]
  return words.client[kind as Exclude<ClientStory, 'reminder'>]
}

function factsOf(
  { labels, where }: NoticeWords,
  { kind, audience, locale, timeZone, booking }: Story,
  when: string,
) {
  const places: Record<string, string | null> = { ...where, in_person: booking.address }
  const place = places[booking.modality]
  const isComing = kind === 'booked' || kind === 'moved' || leadOf(kind) !== null
  const free = whenText(booking.freeCancelUntil, timeZone, locale)
  return [
    { label: labels.when, value: when },
    ...(audience === 'client' ? [{ label: labels.therapist, value: booking.therapist }] : []),
    ...(place && isComing ? [{ label: labels.where, value: place }] : []),
    ...(audience === 'client' && isComing ? [{ label: labels.freeUntil, value: free }] : []),
  ]
}

function linkTo(story: Story): string {
  const { audience, siteUrl, booking } = story
  if (audience === 'user') return `${siteUrl}/admin/collections/bookings/${booking.id}`
  return pageOf(story, `/portal/bookings/${booking.id}`)
}
