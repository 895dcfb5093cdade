import type { Payload } from 'payload'
import { Client } from 'pg'
import { env } from '@/server/env'

type Heard = {
  /** It is listening: for the first time, or again after the line was down. */
  onReady: () => void
  trs_messages: (words: string) => void
  trs_rooms: (words: string) => void
  trs_sessions: (words: string) => void
}

const CHANNELS = ['trs_messages', 'trs_rooms', 'trs_sessions'] as const
const AGAIN_MS = 1_000

/**
 * Listens on a connection of its own, never one of the pool: a pooler that changes connections between
 * transactions would lose what is notified. A line that breaks is taken up again. @returns what hangs up
 */
export function listenTo(payload: Payload, heard: Heard): () => void {
  let line: Client | null = null
  let again: NodeJS.Timeout | undefined
  let isOver = false

  const lost = (client: Client) => {
    if (line !== client) return
    line = null
    hangUp(payload, client)
    if (!isOver) again = setTimeout(listen, AGAIN_MS)
  }
  const listen = async () => {
    const client = newLine(payload, heard, lost)
    line = client
    try {
      await client.connect()
      for (const channel of CHANNELS) await client.query(`listen ${channel}`)
      if (line === client) heard.onReady()
    } catch (error) {
      const reason = (error as { code?: string }).code ?? 'unknown'
      if (!isOver) payload.logger.warn({ msg: 'nobody is woken by the database for a moment', reason })
      lost(client)
    }
  }
  void listen()

  return () => {
    isOver = true
    clearTimeout(again)
    const client = line
    line = null
    if (client) hangUp(payload, client)
  }
}

/** A line that is broken already has nothing to be told; what it says to that is noted all the same. */
function hangUp({ logger }: Payload, client: Client): void {
  client.end().catch((err) => logger.debug({ err, msg: 'a line was gone before it was hung up' }))
}

type WithAddress = { poolOptions: { connectionString: string } }

function newLine({ db }: Payload, heard: Heard, lost: (client: Client) => void): Client {
  const { poolOptions } = db as unknown as WithAddress
  const connectionString = env().DATABASE_LISTEN_URL ?? poolOptions.connectionString
  const client = new Client({ connectionString, application_name: 'trs live', keepAlive: true })
  client.on('error', () => lost(client))
  client.on('end', () => lost(client))
  client.on('notification', ({ channel, payload: words = '' }) => {
    const known = CHANNELS.find((one) => one === channel)
    if (known) heard[known](words)
  })
  return client
}
