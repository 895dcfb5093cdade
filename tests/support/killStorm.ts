import type { ChildProcess } from 'node:child_process'
import { MINUTE_MS } from '@/domain/scheduling/instant'
import type { MailServer } from './mailServer'
import type { TestDatabase } from './postgres'
import { ended, killNow, startTick } from './tickProgram'

type Asked = {
  database: Pick<TestDatabase, 'appUrl'>
  server: MailServer
  /** The clock of the first round; each next one is a lease later. */
  at: number
  workers: number
  /** How many mails come, at least and at most, before a round of workers is killed. */
  mails: [least: number, most: number]
  seed: number
  /** How many notices are not settled yet, and how many are held longer than a lease from `at`. */
  look: (at: number) => Promise<{ left: number; stuck: number }>
}

/** What a storm came to. */
export type Storm = {
  kills: number
  rounds: number
  mails: number
  twice: number
  differing: number
  stuck: number
}

/**
 * Workers over one mail server, killed by force again and again until nothing is left to send. Where each
 * round ends follows from the seed and from what the machine does.
 */
export async function killStorm({ database, server, at, workers, mails, seed, look }: Asked): Promise<Storm> {
  const storm: Storm = { kills: 0, rounds: 0, mails: 0, twice: 0, differing: 0, stuck: 0 }
  const random = randomFrom(seed)
  const [least, most] = mails
  for (let now = at; (await look(now)).left > 0; now += MINUTE_MS) {
    const programs = Array.from({ length: workers }, () =>
      startTick(database, { at: now, smtpUrl: server.url, job: 'notification-dispatch' }),
    )
    const enough = server.mails.length + least + Math.floor(random() * (most - least))
    await new Promise<void>((met) => {
      server.behave({ beforeAnswer: () => (server.mails.length >= enough ? met() : undefined) })
      Promise.all(programs.map(ended)).then(() => met())
    })
    storm.kills += programs.filter(isAlive).length
    storm.rounds += 1
    await Promise.all(programs.map(killNow))
    storm.stuck += (await look(now)).stuck
  }
  return { ...storm, ...told(server) }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null

/** How many came, how many came twice, and how many of those differ in anything that a reader could see. */
function told(server: MailServer) {
  const byName = new Map<string, string[]>()
  for (const { messageId = '', subject = '', text = '', to } of server.mails) {
    byName.set(messageId, [...(byName.get(messageId) ?? []), JSON.stringify([subject, text, to])])
  }
  const all = [...byName.values()]
  return {
    mails: server.mails.length,
    twice: all.filter((copies) => copies.length > 1).length,
    differing: all.filter((copies) => new Set(copies).size > 1).length,
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
