import type { Payload } from 'payload'
import type { ReadEvent } from '@/contracts/messages'
import { nameOfParty, type Party } from '@/domain/messages/party'
import { asEventLines, HEARTBEAT, OPENING } from '@/server/live/asEventLines'
import type { OpenStreams } from '@/server/live/openStreams'
import { after } from '@/server/messages/after'
import { ofParty } from '@/server/messages/ofParty'
import { readMessages } from '@/server/messages/readMessages'
import { readReceipts } from '@/server/messages/readReceipts'
import { sql } from '@/server/sql'

export type Live = {
  payload: Payload
  streams: OpenStreams
  party: Party
  session: string
  /** One conversation of the party's, or all of them. */
  only: string | null
  /** The message after which it begins; null for the first. */
  from: string | null
}

const AT_ONCE = 100
/** What may wait for a slow line before it is ended: who comes back goes on from the last that arrived. */
const WAITING_MAX = 256

/**
 * Server-sent events of what `party` is written, in the order in which messages came to stand, each once, and
 * of who has read how far. A notification only wakes: what is told is read from the database, after the last
 * message that was told.
 */
export function messageStream(live: Live): ReadableStream<Uint8Array> {
  let leave = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start: (line) => {
        const end = () => {
          leave()
          leave = () => {}
          closed(line)
        }
        const wake = teller(live, line, end)
        const beat = () => line.enqueue(HEARTBEAT)
        const { party, session } = { party: nameOfParty(live.party), session: live.session }
        leave = live.streams.join({ party, session, topic: 'messages', wake, beat, end })
        line.enqueue(OPENING)
        wake(live.only)
      },
      cancel: () => leave(),
    },
    { highWaterMark: WAITING_MAX },
  )
}

type Line = ReadableStreamDefaultController<Uint8Array>

/** @returns what looks for news, once at a time, and again where it was woken meanwhile */
function teller(live: Live, line: Line, end: () => void): (conversation: string | null) => void {
  const woken = new Set<string>()
  const told = new Map<string, string>()
  let { from } = live
  let isLooking = false
  let isDue = false

  const look = async () => {
    from = await tellMessages({ ...live, from }, line)
    const receipts = await readReceipts(live.payload, live.party, [...take(woken)])
    for (const receipt of receipts) tellReceipt(line, told, receipt)
    if ((line.desiredSize ?? 0) <= 0) end()
  }
  return async (conversation) => {
    if (live.only && conversation && conversation !== live.only) return
    const looked = conversation ?? live.only
    if (looked) woken.add(looked)
    isDue = true
    if (isLooking) return
    isLooking = true
    try {
      while (isDue) {
        isDue = false
        await look()
      }
    } catch {
      // The database is away, or the reader is: whoever comes back goes on from where they were.
      end()
    } finally {
      isLooking = false
    }
  }
}

async function tellMessages(live: Live, line: Line): Promise<string | null> {
  let { from } = live
  for (;;) {
    const only = live.only ? sql`and c.id = ${live.only}::uuid` : sql``
    const which = sql`${ofParty(live.party)} ${only} and ${after(from)}`
    const news = await readMessages(live.payload, {
      reader: live.party,
      which,
      order: 'oldest',
      limit: AT_ONCE,
    })
    for (const message of news) {
      line.enqueue(asEventLines({ event: 'message', id: message.id, data: message }))
      from = message.id
    }
    if (news.length < AT_ONCE || (line.desiredSize ?? 0) <= 0) return from
  }
}

function tellReceipt(line: Line, told: Map<string, string>, receipt: ReadEvent): void {
  const key = `${receipt.conversation} ${receipt.by}`
  if (told.get(key) === receipt.upTo) return
  told.set(key, receipt.upTo)
  line.enqueue(asEventLines({ event: 'read', data: receipt }))
}

function take(woken: Set<string>): Set<string> {
  const taken = new Set(woken)
  woken.clear()
  return taken
}

function closed(line: Line): void {
  try {
    line.close()
  } catch {
    // The reader has gone already.
  }
}
