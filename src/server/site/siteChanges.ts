import { env } from '@/server/env'
import { ownLog } from '@/server/ownLog'
import { SiteLine } from '@/server/site/SiteLine'

const AGAIN_MS = 1_000
const BEAT_MS = 3_000

let line: SiteLine | null = null
let again: NodeJS.Timeout | undefined
let tell: () => void = () => {}

/**
 * Whether the database is heard: what changes on the public site is told at once, in every process. Never
 * said for longer than three beats (nine seconds) after it was so for the last time.
 */
export function isHeard(): boolean {
  if (!line && !again) listen()
  return line?.isHeard() ?? false
}

/** Calls `forget` after every change of what the public site shows, and after every silence. */
export function onSiteChange(forget: () => void): void {
  tell = forget
}

/** On a connection of its own: a pooler between would lose what is notified. */
function listen(): void {
  const { DATABASE_LISTEN_URL, DATABASE_URL } = env()
  line = new SiteLine(DATABASE_LISTEN_URL ?? DATABASE_URL, BEAT_MS, { tell: () => tell(), lost })
}

function lost(reason?: string): void {
  ownLog().warn({ msg: 'pages are drawn each time for a moment', reason })
  line = null
  tell()
  again = setTimeout(() => {
    again = undefined
  }, AGAIN_MS).unref()
}
