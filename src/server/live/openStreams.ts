import type { Payload } from 'payload'
import { DomainError } from '@/domain/errors'
import { listenTo } from '@/server/live/listenTo'
import { livingSessions } from '@/server/live/livingSessions'
import { tooMany } from '@/server/rateLimits'

/** Somebody who has a stream open in this process. */
export type OpenStream = {
  /** `client:{id}` or `user:{id}`. */
  party: string
  session: string
  /** What it tells of. */
  topic: 'messages' | 'rooms'
  /** Something may be new in this conversation or session, or anywhere (null). */
  wake: (subject: string | null) => void
  /** A sign that the line stands. */
  beat: () => void
  end: () => void
}

const BEAT_MS = 20_000
const OF_A_SESSION_MAX = 6
const OF_A_PROCESS_MAX = 2_000

/**
 * The streams that are open in this process: woken by what PostgreSQL notifies, by ids alone, and ended with
 * their session. While nobody listens, no connection is held.
 */
export class OpenStreams {
  private readonly streams = new Set<OpenStream>()
  private hangUp: (() => void) | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(
    private readonly payload: Payload,
    private readonly beatMs = BEAT_MS,
  ) {
    // A program that is told to end does not wait for lines that never end by themselves.
    process.once('SIGTERM', () => this.endAll())
    process.once('SIGINT', () => this.endAll())
  }

  /** @throws DomainError rate_limited, unavailable where there are too many already */
  refuseMore(session: string): void {
    if (this.streams.size >= OF_A_PROCESS_MAX) {
      const retryAfterSeconds = BEAT_MS / 1000
      throw new DomainError('unavailable', 'Too many people at once.', { retryAfterSeconds })
    }
    if ([...this.streams].filter((one) => one.session === session).length >= OF_A_SESSION_MAX) {
      throw tooMany(BEAT_MS)
    }
  }

  /** From now on `stream` is woken. @returns what takes it out again */
  join(stream: OpenStream): () => void {
    this.streams.add(stream)
    this.timer ??= setInterval(() => void this.beatAll(), this.beatMs).unref()
    this.hangUp ??= listenTo(this.payload, {
      // Whatever was notified before, or while the line was down, is looked for.
      onReady: () => this.wakeAll(),
      trs_messages: (words) => this.wakeParties('messages', words),
      trs_rooms: (words) => this.wakeParties('rooms', words),
      trs_sessions: (session) => this.endOf((one) => one.session === session),
    })
    return () => this.leave(stream)
  }

  private leave(stream: OpenStream): void {
    this.streams.delete(stream)
    if (this.streams.size > 0) return
    clearInterval(this.timer)
    this.timer = undefined
    this.hangUp?.()
    this.hangUp = null
  }

  private wakeAll(): void {
    for (const stream of this.streams) stream.wake(null)
  }

  /** Two parties, and the conversation or session of theirs. */
  private wakeParties(topic: OpenStream['topic'], words: string): void {
    const [client, user, subject = null] = words.split(' ')
    for (const stream of this.streams) {
      if (stream.topic !== topic) continue
      if (stream.party === client || stream.party === user) stream.wake(subject)
    }
  }

  /** Every stream is looked at, also should nothing have been notified. */
  private async beatAll(): Promise<void> {
    const asked = [...this.streams]
    const living = await livingSessions(
      this.payload,
      asked.map(({ session }) => session),
    ).catch((err) => {
      this.payload.logger.warn({ err, msg: 'nobody can say which sessions live for a moment' })
      return null
    })
    // While the database is away nobody is told anything, and nobody is sent away.
    if (!living) return
    this.endOf((one) => asked.includes(one) && !living.has(one.session))
    for (const stream of this.streams) stream.beat()
    this.wakeAll()
  }

  private endOf(which: (stream: OpenStream) => boolean): void {
    for (const stream of [...this.streams].filter(which)) stream.end()
  }

  private endAll(): void {
    this.endOf(() => true)
  }
}

const ofProcess = new WeakMap<Payload, OpenStreams>()

/** The open streams of this process over `payload`'s database. */
export function openStreamsOf(payload: Payload): OpenStreams {
  const known = ofProcess.get(payload) ?? new OpenStreams(payload)
  ofProcess.set(payload, known)
  return known
}
