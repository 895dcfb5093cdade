import { Client } from 'pg'
import { env } from '@/server/env'
import { logger } from '@/server/logger'

type Notes = Record<'warn' | 'debug', (note: object) => void>

const notes = () => logger() as unknown as Notes

const AGAIN_MS = 1_000

let line: Client | null = null
let heard = false
let tell: () => void = () => {}

/** Whether the database is heard: what changes on the public site is told at once, in every process. */
export function isHeard(): boolean {
  if (!line) void listen()
  return heard
}

/** Calls `forget` after every change of what the public site shows, and after every silence. */
export function onSiteChange(forget: () => void): void {
  tell = forget
}

/** On a connection of its own: a pooler between would lose what is notified. */
async function listen(): Promise<void> {
  const client = new Client({
    connectionString: env().DATABASE_LISTEN_URL ?? env().DATABASE_URL,
    application_name: 'trs site',
    keepAlive: true,
  })
  line = client
  client.on('error', () => lost(client))
  client.on('end', () => lost(client))
  client.on('notification', () => tell())
  try {
    await client.connect()
    await client.query('listen trs_site')
    // What changed meanwhile was told to nobody.
    tell()
    heard = true
  } catch (err) {
    notes().warn({ msg: 'pages are drawn each time for a moment', reason: (err as { code?: string }).code })
    lost(client)
  }
}

function lost(client: Client): void {
  if (line !== client) return
  heard = false
  tell()
  client.end().catch((err) => notes().debug({ err, msg: 'a line was gone before it was hung up' }))
  setTimeout(() => {
    line = null
  }, AGAIN_MS).unref()
}
