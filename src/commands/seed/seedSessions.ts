import type { Payload } from 'payload'
import { grantCourtesy, placeSession, requestOf } from '@/commands/seed/writers'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { poolOf } from '@/server/sql'

/** `day` counts from today, `booked` how many days before that it was booked; `end` what became of it. */
type Story = {
  client: string
  therapist: string
  service: string
  day: number
  booked: number
  end?: 'complete' | 'recordNoShow' | 'late' | 'inTime'
}

const MARA = 'mara-lindqvist'
const JONAS = 'jonas-weber'
const AYLIN = 'aylin-kaya'
const SINGLE = 'individual-session'

/** What was given when, days before today; enough for every session below and some to spare. */
const CREDITS = [
  { client: 'client@demo.test', granted: 5, day: -40 },
  { client: 'client@demo.test', granted: 4, day: -10 },
  { client: 'ben@demo.test', granted: 3, day: -35 },
  { client: 'clara@demo.test', granted: 5, day: -35 },
  { client: 'deniz@demo.test', granted: 4, day: -30 },
  { client: 'emil@demo.test', granted: 2, day: -12 },
]

const STORIES: Story[] = [
  { client: 'client@demo.test', therapist: MARA, service: SINGLE, day: -28, booked: 6, end: 'complete' },
  { client: 'ben@demo.test', therapist: JONAS, service: SINGLE, day: -22, booked: 5, end: 'complete' },
  {
    client: 'clara@demo.test',
    therapist: MARA,
    service: 'couple-session',
    day: -21,
    booked: 7,
    end: 'complete',
  },
  { client: 'client@demo.test', therapist: MARA, service: SINGLE, day: -19, booked: 6, end: 'inTime' },
  { client: 'deniz@demo.test', therapist: AYLIN, service: SINGLE, day: -15, booked: 4, end: 'recordNoShow' },
  { client: 'client@demo.test', therapist: MARA, service: SINGLE, day: -13, booked: 6, end: 'late' },
  { client: 'client@demo.test', therapist: MARA, service: SINGLE, day: -6, booked: 6, end: 'complete' },
  { client: 'clara@demo.test', therapist: MARA, service: SINGLE, day: -5, booked: 4, end: 'complete' },
  { client: 'ben@demo.test', therapist: MARA, service: SINGLE, day: -1, booked: 5 },
  { client: 'client@demo.test', therapist: MARA, service: SINGLE, day: 3, booked: 2 },
  { client: 'deniz@demo.test', therapist: AYLIN, service: SINGLE, day: 2, booked: 3 },
  { client: 'clara@demo.test', therapist: MARA, service: SINGLE, day: 4, booked: 2 },
  { client: 'emil@demo.test', therapist: JONAS, service: SINGLE, day: 5, booked: 1 },
  { client: 'emil@demo.test', therapist: MARA, service: 'first-conversation', day: 6, booked: 1 },
]

/**
 * Some weeks of practice, told by the same commands that people give, each at its own time: the clock is set
 * back for it, so that the ledger and the rules say what they would have said then.
 */
export async function seedSessions(payload: Payload, people: Map<string, string>): Promise<void> {
  const today = await readNow(poolOf(payload))
  const steps = [
    ...CREDITS.map(({ client, granted, day }, index) => ({
      at: today + day * DAY_MS,
      tell: () => grantCourtesy(payload, `credits ${index}`, idOf(people, client), granted),
    })),
    ...STORIES.map((story, index) => ({
      // Nothing is told before it has happened.
      at: Math.min(today, today + (story.day - story.booked) * DAY_MS),
      tell: () => tellStory(story, `session ${index}`),
    })),
  ].sort((a, b) => a.at - b.at)
  try {
    for (const { at, tell } of steps) {
      setClock(at)
      await tell()
    }
  } finally {
    setClock(null)
  }

  async function tellStory({ client, therapist, service, day, end }: Story, name: string): Promise<void> {
    const wanted = { name, client: idOf(people, client), therapist, service, notBefore: today + day * DAY_MS }
    const { id, startsAt, status } = await placeSession(payload, wanted)
    if (!end || status !== 'booked') return
    const late = end === 'late'
    if (late || end === 'inTime') {
      setClock(startsAt - (late ? 2 : 72) * HOUR_MS)
      await requestOf(payload, id, { type: 'cancel', by: 'client', reason: null }, `client:${wanted.client}`)
    } else {
      setClock(startsAt + HOUR_MS)
      await requestOf(payload, id, { type: end }, 'seed')
    }
  }
}

function idOf(people: Map<string, string>, email: string): string {
  const id = people.get(email)
  if (!id) throw new Error(`${email} was not seeded`)
  return id
}
