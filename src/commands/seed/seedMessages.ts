import type { Payload } from 'payload'
import { v5 as uuidv5 } from 'uuid'
import type { Party } from '@/domain/messages/party'
import type { TalkRequest } from '@/domain/messages/talkRequest'
import { DAY_MS, HOUR_MS } from '@/domain/scheduling/instant'
import { readNow, setClock } from '@/server/clock'
import { markSeen } from '@/server/messages/markSeen'
import { poolOf, rowsOf, sql } from '@/server/sql'

/** Of the demo's attempts: the same each time. */
const DEMO = 'b0c2a1de-7d0f-4b1c-9a37-5d1f3f0e8a44'

type Line = { from: Party['side']; day: number; hour: number; body: string; unread?: true }
type Talk = { client: string; therapist: string; user: string; lines: Line[] }

const TALKS: Talk[] = [
  {
    client: 'clara@demo.test',
    therapist: 'mara-lindqvist',
    user: 'therapist@demo.test',
    lines: [
      {
        from: 'client',
        day: -2,
        hour: 18,
        body: 'Guten Abend, können wir beim nächsten Mal zu zweit etwas früher anfangen? Sonst wird es mit der Kinderbetreuung eng.',
        unread: true,
      },
    ],
  },
  {
    client: 'client@demo.test',
    therapist: 'mara-lindqvist',
    user: 'therapist@demo.test',
    lines: [
      {
        from: 'therapist',
        day: -27,
        hour: 15,
        body: 'Dear Ada, thank you for the good start yesterday. If something comes up between our sessions that does not want to wait, you can write to me here.',
      },
      {
        from: 'client',
        day: -26,
        hour: 19,
        body: 'Thank you. I have begun the small notebook we talked about: three lines in the evening, no more.',
      },
      {
        from: 'therapist',
        day: -25,
        hour: 9,
        body: 'Three lines are plenty. Bring it along if you like; you need not show it to me.',
      },
      {
        from: 'client',
        day: -12,
        hour: 8,
        body: 'I am sorry that I had to cancel so late. The week ran away with me.\n\nThe notebook goes on, though. Eleven evenings out of fourteen.',
      },
      {
        from: 'therapist',
        day: -12,
        hour: 13,
        body: 'That happens, and eleven out of fourteen is a lot. We take it from there next time.',
      },
      {
        from: 'client',
        day: -3,
        hour: 20,
        body: 'A question before we meet: is it all right if I bring the letter from my sister?',
      },
      {
        from: 'therapist',
        day: -1,
        hour: 10,
        body: 'Yes, please do. We look at it together, and only as far as you want to.',
        unread: true,
      },
    ],
  },
]

/**
 * What the demo's people have written to each other, each line at its own time; the last ones wait to be
 * read. Where something has been written already, nothing is added.
 */
export async function seedMessages(payload: Payload, people: Map<string, string>): Promise<void> {
  const today = await readNow(poolOf(payload))
  try {
    for (const talk of TALKS) {
      const client = people.get(talk.client) ?? ''
      const user = people.get(talk.user) ?? ''
      const [therapist] = await rowsOf<{ id: string }>(
        poolOf(payload),
        sql`select id from therapists where slug = ${talk.therapist} and user_id = ${user}::uuid`,
      )
      const parties = {
        client: { side: 'client', id: client },
        therapist: { side: 'therapist', id: user },
      } as const
      if (!therapist || (await hasBegun(payload, client, therapist.id))) continue
      setClock(today + (talk.lines[0]?.day ?? 0) * DAY_MS)
      const conversation = await write(payload, 'conversations', {
        type: 'begin',
        client,
        therapist: therapist.id,
      })
      for (const line of talk.lines) await tell(payload, { conversation, line, parties, today })
    }
  } finally {
    setClock(null)
  }
}

type Told = { conversation: string; line: Line; parties: Record<Party['side'], Party>; today: number }

async function tell(payload: Payload, { conversation, line, parties, today }: Told): Promise<void> {
  const { from, day, hour, body, unread } = line
  const at = (Math.floor(today / DAY_MS) + day) * DAY_MS + hour * HOUR_MS
  setClock(Math.min(at, today))
  const by = parties[from]
  const attemptId = uuidv5(`${conversation} ${body}`, DEMO)
  const upTo = await write(payload, 'messages', { type: 'send', conversation, by, body, attemptId })
  if (unread) return
  setClock(Math.min(at + 2 * HOUR_MS, today))
  const party = parties[from === 'client' ? 'therapist' : 'client']
  await markSeen(payload, { conversation, party, upTo })
}

async function hasBegun(payload: Payload, client: string, therapist: string): Promise<boolean> {
  const found = await rowsOf(
    poolOf(payload),
    sql`select 1 from conversations where client_id = ${client}::uuid and therapist_id = ${therapist}::uuid`,
  )
  return found.length > 0
}

async function write(
  payload: Payload,
  collection: 'conversations' | 'messages',
  talkRequest: TalkRequest,
): Promise<string> {
  const context = { talkRequest, actor: 'seed' }
  return (await payload.create({ collection, data: {} as never, context, depth: 0 })).id
}
