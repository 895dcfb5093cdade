import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

type Ends = {
  /** Something that the public site shows has changed, or may have changed unheard. */
  tell: () => void
  /** The line is gone for good; `reason` is a code, where there is one. */
  lost: (reason?: string) => void
}

/** Which time it is does not matter here, and may jump: how long the process has lived only grows. */
const uptimeMs = () => process.uptime() * 1000

/** A line that brings nothing back for so many beats is no line. */
const BEATS_MISSED = 3
const OPEN_WITHIN_MS = 5_000

/**
 * A line to the database that says what changes. It sends itself a word each `beatMs` through the very
 * channel on which changes are told: one that died in silence, or that stands behind a pooler which forgets
 * who listens, is known by what does not come back, within four beats.
 */
export class SiteLine {
  private readonly own = randomUUID()
  private readonly client: Client
  private beating: NodeJS.Timeout | undefined
  private isOver = false
  private isAsking = false
  private openedAt = 0
  private heardAt = Number.NEGATIVE_INFINITY

  constructor(
    connectionString: string,
    private readonly beatMs: number,
    private readonly ends: Ends,
  ) {
    this.client = new Client({
      connectionString,
      application_name: 'trs site',
      keepAlive: true,
      keepAliveInitialDelayMillis: 2 * beatMs,
      connectionTimeoutMillis: OPEN_WITHIN_MS,
    })
    this.client.on('error', this.leaveOf)
    this.client.on('end', () => this.hangUp())
    this.client.on('notification', ({ payload = '' }) => this.hear(payload))
    this.open().catch(this.leaveOf)
  }

  /** Whether a word of its own has just come back over the line: what is told is heard. */
  isHeard(): boolean {
    return !this.isOver && !this.isLongAgo(this.heardAt)
  }

  /** Says goodbye to nobody: a line that is dead would not answer. */
  hangUp(reason?: string): void {
    if (this.isOver) return
    this.isOver = true
    clearInterval(this.beating)
    const { connection } = this.client as unknown as { connection: { stream: { destroy: () => void } } }
    connection.stream.destroy()
    this.ends.lost(reason)
  }

  private leaveOf = (error: unknown) => this.hangUp((error as { code?: string }).code)

  private async open(): Promise<void> {
    await this.client.connect()
    await this.client.query('listen trs_site')
    if (this.isOver) return
    this.openedAt = uptimeMs()
    this.beating = setInterval(() => void this.beat(), this.beatMs).unref()
    await this.beat()
  }

  private async beat(): Promise<void> {
    if (this.isLongAgo(Math.max(this.heardAt, this.openedAt))) return this.hangUp('silent')
    if (this.isAsking) return
    this.isAsking = true
    await this.client.query("select pg_notify('trs_site', $1)", [this.own]).catch(this.leaveOf)
    this.isAsking = false
  }

  private hear(word: string): void {
    // Beats carry the name of whoever sent them.
    const isOwn = word === this.own
    // What changed before a word came back was told to nobody.
    if (word === '' || (isOwn && !this.isHeard())) this.ends.tell()
    if (isOwn) this.heardAt = uptimeMs()
  }

  private isLongAgo(at: number): boolean {
    return uptimeMs() - at > BEATS_MISSED * this.beatMs
  }
}
