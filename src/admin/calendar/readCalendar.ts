import { hasRole } from '@/domain/identity/roles'
import type { BookingStatus } from '@/domain/scheduling/booking'
import type { Standing } from '@/domain/scheduling/calendarColumn'
import { calendarDay } from '@/domain/scheduling/calendarDay'
import type { Hours, WallTimes } from '@/domain/scheduling/hours'
import { toIso } from '@/domain/scheduling/instant'
import type { Interval } from '@/domain/scheduling/intervals'
import { readKeptTimes } from '@/server/readKeptTimes'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { readPages } from '../panel/readPages'
import { type CalendarAsked, datesOf } from './calendarAsked'

/** Hundreds of sessions of a week; whoever has more looks at one therapist, or at a day. */
const PAGES_MAX = 6

export type CalendarSession = {
  id: string
  status: BookingStatus
  startsAt: string
  endsAt: string
  blocksFrom: string
  blocksTo: string
  sequence: number
  overbooked?: boolean | null
  therapist: string
  client: { name?: string }
  service: { slug: string; name: string }
}

type Stands = Standing & { session: CalendarSession | null }
export type CalendarTherapist = {
  id: string
  slug: string
  name: string
  isPublished: boolean
  hours: Hours
  timeOff: Interval[]
  standing: Stands[]
}

type Asked = { payload: PanelProps['payload']; user: PanelUser; asked: CalendarAsked; timeZone: string }

/**
 * All that stands in the calendars of the therapists whom this user may look at, on the dates asked for: of
 * everybody for the office, the own for a therapist. Read in their name; only what is kept for visitors,
 * which is nobody's document, comes from the server, and of the same therapists.
 */
export async function readCalendar({ payload, user, asked, timeZone }: Asked) {
  const days = datesOf(asked).map((date) => calendarDay(date, timeZone))
  const span = { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 }
  const all = await readTherapists(payload, user)
  const looked = all.filter(({ slug }) => asked.therapist === null || asked.therapist === slug)
  const ids = looked.map(({ id }) => id)
  if (ids.length === 0) return { days, all, therapists: [], left: 0 }
  const { sessions, left } = await readSessions(payload, user, { ids, ...span })
  const timeOff = await readTimeOff(payload, user, { ids, ...span })
  const kept = await readKeptTimes(payload as never, { therapists: ids, ...span })
  const therapists = looked.map((one) => ({
    ...one,
    timeOff: timeOff.filter(({ therapist }) => therapist === one.id),
    standing: [
      ...sessions.filter(({ therapist }) => therapist === one.id).map(asStanding),
      ...kept.filter(({ therapist }) => therapist === one.id).map((time) => ({ ...time, session: null })),
    ].sort((a, b) => a.from - b.from),
  }))
  // Whoever gives no sessions any more is shown where one is left.
  const shown = therapists.filter((one) => one.isPublished || asked.therapist || one.standing.length > 0)
  return { days, all, therapists: shown, left }
}

type Row = Omit<Hours, 'weeklyHours' | 'overrides'> & {
  id: string
  slug: string
  displayName: string
  published?: boolean | null
  weeklyHours?: (WallTimes & { weekday: string })[] | null
  overrides?: { date: string; intervals?: WallTimes[] | null }[] | null
}

async function readTherapists(payload: PanelProps['payload'], user: PanelUser) {
  const { docs } = await payload.find<Row>({
    collection: 'therapists',
    user,
    overrideAccess: false,
    ...(hasRole(user, 'owner', 'staff') ? {} : { where: { user: { equals: user.id } } }),
    sort: 'displayName',
    depth: 0,
    limit: 100,
  })
  return docs.map(({ id, slug, displayName, published, timeZone, weeklyHours, overrides }) => ({
    id,
    slug,
    name: displayName,
    isPublished: published === true,
    hours: {
      timeZone,
      weeklyHours: (weeklyHours ?? []).map((one) => ({ ...one, weekday: Number(one.weekday) })),
      overrides: (overrides ?? []).map(({ date, intervals }) => ({ date, intervals: intervals ?? [] })),
    },
  }))
}

type Span = Interval & { ids: string[] }
const meets = ({ ids, from, to }: Span) => ({
  and: [
    { therapist: { in: ids } },
    { startsAt: { less_than: toIso(to) } },
    { endsAt: { greater_than: toIso(from) } },
  ],
})

async function readSessions(payload: PanelProps['payload'], user: PanelUser, span: Span) {
  const asked = {
    collection: 'bookings',
    user,
    overrideAccess: false as const,
    where: meets(span),
    sort: ['startsAt', 'id'],
    depth: 1,
    populate: { clients: { name: true }, services: { slug: true, name: true }, therapists: { slug: true } },
  } satisfies Parameters<PanelProps['payload']['find']>[0]
  type Row = CalendarSession & { therapist: { id: string } }
  const { docs, left } = await readPages<Row>(payload, asked, PAGES_MAX)
  return { sessions: docs.map((one) => ({ ...one, therapist: one.therapist.id })), left }
}

async function readTimeOff(payload: PanelProps['payload'], user: PanelUser, span: Span) {
  type Row = { therapist: string; startsAt: string; endsAt: string }
  const asked = { collection: 'time-off', user, overrideAccess: false as const, depth: 0 }
  const which = { where: meets(span), sort: ['startsAt', 'id'] }
  const { docs } = await readPages<Row>(payload, { ...asked, ...which }, PAGES_MAX)
  return docs.map(({ therapist, startsAt, endsAt }) => {
    return { therapist, from: Date.parse(startsAt), to: Date.parse(endsAt) }
  })
}

/** Who is planned or gone keeps nobody from the time. */
function asStanding(session: CalendarSession): Stands {
  const isLive = session.status !== 'cancelled' && session.status !== 'planned'
  const blocks = { from: Date.parse(session.blocksFrom), to: Date.parse(session.blocksTo) }
  const span = { from: Date.parse(session.startsAt), to: Date.parse(session.endsAt) }
  return { id: session.id, ...span, blocks: isLive ? blocks : null, session }
}
