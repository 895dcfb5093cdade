import { createHmac, timingSafeEqual } from 'node:crypto'

/** What became of an enquiry. */
export const ENQUIRY_STATES = ['new', 'answered', 'spam'] as const

/** Nobody reads a form, writes and sends it faster. */
const SECONDS_LEAST = 3
/** A page may lie open over a day; a form copied out and sent for weeks may not. */
const SECONDS_MOST = 24 * 60 * 60

/** When a form was handed out, in a way that only we can write: `{ms in base 36}.{16 letters}`. */
export function stampAt(ms: number, key: Uint8Array): string {
  const at = Math.floor(ms).toString(36)
  return `${at}.${markOf(at, key)}`
}

/** Whether a form with this stamp may have been filled in by a person. `now` is epoch milliseconds. */
export function judgeStamp(stamp: string, key: Uint8Array, now: number): 'good' | 'too_fast' | 'stale' {
  const [at = '', mark = ''] = stamp.split('.')
  const expected = Buffer.from(markOf(at, key))
  const given = Buffer.from(mark)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'stale'
  const seconds = (now - Number.parseInt(at, 36)) / 1000
  if (seconds < SECONDS_LEAST) return 'too_fast'
  return seconds > SECONDS_MOST ? 'stale' : 'good'
}

function markOf(at: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`enquiry ${at}`).digest('base64url').slice(0, 16)
}
