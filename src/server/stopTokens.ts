import { createHmac, timingSafeEqual } from 'node:crypto'
import { TOPICS, type Topic } from '@/domain/notifications/notice'
import { derivedKey } from '@/server/derivedKey'

const ID_BYTES = 16
const MARK_BYTES = 16

/**
 * What stops notices of one topic to one client, without signing in: whom, what, and 128 bits that nobody
 * else can make. It opens nothing, and never ends: a mail may be years old.
 */
export function stopToken(client: string, topic: Topic): string {
  const said = Buffer.concat([
    Buffer.from(client.replaceAll('-', ''), 'hex'),
    Buffer.from([TOPICS.indexOf(topic)]),
  ])
  return Buffer.concat([said, markOf(said)]).toString('base64url')
}

/** @returns whom and what it stops, or null for what nobody of ours has made */
export function readStopToken(token: string): { client: string; topic: Topic } | null {
  if (!/^[\w-]{44}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const said = bytes.subarray(0, ID_BYTES + 1)
  if (!timingSafeEqual(bytes.subarray(ID_BYTES + 1), markOf(said))) return null
  const topic = TOPICS[said[ID_BYTES] ?? -1]
  const hex = said.toString('hex', 0, ID_BYTES)
  return topic ? { client: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), topic } : null
}

function markOf(said: Buffer): Buffer {
  return createHmac('sha256', derivedKey('stop-notices')).update(said).digest().subarray(0, MARK_BYTES)
}
