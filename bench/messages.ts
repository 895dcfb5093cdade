import { randomUUID } from 'node:crypto'
import { configure } from '@payload-config'
import { newClient, newService, newTherapist, newUser } from '@tests/support/people'
import { type Endpoint, getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { listQuery } from '@/contracts/lists'
import { nameOfParty } from '@/domain/messages/party'
import { toIso } from '@/domain/scheduling/instant'
import { ownConversation } from '@/endpoints/messages/partyOf'
import { queryOf } from '@/server/bodyOf'
import { attachmentsOf } from '@/server/messages/attachmentsOf'
import { ofParty, writtenBy } from '@/server/messages/ofParty'
import { recordReading } from '@/server/recordReading'
import { sessionCookie } from '@/server/sessionCookies'
import { openSession } from '@/server/sessions'
import { millis, poolOf, rowsOf, sql } from '@/server/sql'
import { withClient } from '../scripts/practiceDatabase.mjs'
import type { Cluster } from './cluster'
import { atMost, median, type Report } from './report'

const MESSAGES = 200
const PAGE = 50
const ROUNDS = 400
const WORDS = 'A question before we meet: is it all right if I bring the letter from my sister? '

/**
 * A page of fifty messages at the portal's door, against the same page of the same rows in a table that keeps
 * their words in clear: asked in turn, so that both meet the same machine.
 */
export async function messages(cluster: Cluster): Promise<Report> {
  const database = await cluster.newDatabase('messages')
  const shipped = await configure({ databaseUrl: database.appUrl, applicationName: 'trs bench' })
  const config = { ...shipped, endpoints: [...shipped.endpoints, inClear] } as SanitizedConfig
  const payload = await getPayload({ config, key: 'messages' })
  const { conversation, cookie } = await fill(payload)
  await withClient(database.ownerUrl, (client) =>
    client.query(`create table clear_messages (like messages including all);
      insert into clear_messages select * from messages;
      alter table clear_messages add column body varchar; update clear_messages set body = repeat('${WORDS}', 3);
      analyze messages, clear_messages; grant select on clear_messages to public`),
  )
  const ask = asking(config, cookie)
  const paths = [
    `/portal/conversations/${conversation}/messages`,
    `/bench/conversations/${conversation}/messages`,
  ]
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of [0, 1] as const) {
      const ms = await ask(`${paths[which]}?limit=${PAGE}`)
      // The first rounds warm up both.
      if (round >= ROUNDS / 4) times[which].push(ms)
    }
  }
  await payload.destroy()
  const [sealed, clear] = times.map(median) as [number, number]
  return {
    name: 'messages',
    ratios: [atMost(`a page of ${PAGE} messages, sealed / in clear`, sealed / clear, 1.5)],
    tables: [
      {
        title: 'ms from request to answer, medians',
        head: ['', 'ms'],
        rows: [
          ['sealed', sealed.toFixed(2)],
          ['in clear', clear.toFixed(2)],
        ],
      },
    ],
    notes: [],
  }
}

/** As `listMessages`, its reading on record and its files looked for; its words need not be opened. */
const inClear: Endpoint = {
  path: '/bench/conversations/:id/messages',
  method: 'get',
  handler: async (req) => {
    const { party, conversation } = await ownConversation(req, 'portal')
    const { limit } = queryOf(req, listQuery)
    const found = await rowsOf<{
      id: string
      at: number
      readAt: number | null
      attachments: unknown[] | null
    }>(
      poolOf(req.payload),
      sql`select m.id, m.conversation_id as conversation, m.client_id as client, m.body,
            ${attachmentsOf()} as attachments,
            case when ${writtenBy('client')} then 'client' else 'therapist' end as "from",
            ${millis(sql`m.at`)} as at, ${millis(sql`m.read_at`)} as "readAt"
          from clear_messages m join conversations c on c.id = m.conversation_id
          where ${ofParty(party)} and c.id = ${conversation}::uuid and true
          order by m.position desc limit ${limit + 1}`,
    )
    const reading = {
      kind: 'message',
      id: conversation,
      client: party.id,
      reader: nameOfParty(party),
    } as const
    await recordReading(req.payload, reading)
    const items = found.slice(0, limit).map(({ at, readAt, attachments, ...row }) => ({
      ...row,
      attachments: attachments ?? [],
      at: toIso(at),
      readAt: readAt === null ? null : toIso(readAt),
    }))
    const nextCursor = found.length > limit ? (items.at(-1)?.id ?? null) : null
    return Response.json({ items, nextCursor })
  },
}

async function fill(payload: Payload): Promise<{ conversation: string; cookie: string }> {
  const user = (await newUser(payload, ['therapist'])).id
  const { id: service } = await newService(payload)
  const { id: therapist } = await newTherapist(payload, [service], { user })
  const client = (await newClient(payload, { therapists: [therapist] })).id
  const write = async (collection: 'conversations' | 'messages', talkRequest: object) =>
    (await payload.create({ collection, data: {} as never, context: { talkRequest }, depth: 0 })).id
  const conversation = await write('conversations', { type: 'begin', client, therapist })
  const parties = [
    { side: 'client', id: client },
    { side: 'therapist', id: user },
  ]
  for (let index = 0; index < MESSAGES; index++) {
    const said = { by: parties[index % 2], body: WORDS.repeat(3), attemptId: randomUUID() }
    await write('messages', { type: 'send', conversation, ...said })
  }
  const visitor = { prefix: 'local', userAgent: 'a benchmark' }
  const { token } = await openSession(poolOf(payload), { collection: 'clients', id: client }, visitor)
  return { conversation, cookie: sessionCookie('clients', token, 3600).split(';')[0] ?? '' }
}

/** One request through Payload's own router. @returns its milliseconds */
function asking(config: SanitizedConfig, cookie: string) {
  return async (path: string): Promise<number> => {
    const request = new Request(`http://localhost:3000/api${path}`, { headers: { Cookie: cookie } })
    const from = performance.now()
    const response = await handleEndpoints({ config, request, payloadInstanceCacheKey: 'messages' })
    const { items } = (await response.json()) as { items?: unknown[] }
    const ms = performance.now() - from
    if (items?.length !== PAGE) throw new Error(`${path}: ${response.status}, ${items?.length} messages`)
    return ms
  }
}
