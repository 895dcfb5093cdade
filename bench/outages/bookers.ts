import { setTimeout as pause } from 'node:timers/promises'
import type { Web } from '@tests/support/web'
import { askToBook, type Practice, type Slot, slotsOf } from '../practice'

/** One booking that was acknowledged: 201, with its id. */
export type Acknowledged = { id: string; at: number }
export type Booked = {
  acknowledged: Acknowledged[]
  /** How often each answer came: `201`, `503`, … */
  answers: Record<string, number>
  /** Answers that nobody should get: a 503 that does not say when to come back, any other fault, none at all. */
  wrong: string[]
}
export type Bookers = { booked: Booked; stop: () => Promise<Booked> }

const PATIENCE_MS = 25_000
const REFUSED_FOR_NOW = new Set([503, 429])

/**
 * People who book, each one session after the other, for as long as they are let. Whoever is refused for now
 * comes again with the same attempt, as the portal does.
 */
export function startBookers(
  web: Web,
  practice: Practice,
  { people = 6, everyMs = 300, skip = 0 } = {},
): Bookers {
  const next = slotsOf(practice)
  for (let index = 0; index < skip; index++) next()
  const booked: Booked = { acknowledged: [], answers: {}, wrong: [] }
  let going = true
  const one = async () => {
    while (going) {
      const slot = next()
      const { body } = askToBook(practice, slot)
      for (let isDone = false; !isDone; ) {
        isDone = await tryOnce(web, slot.client.cookie, body, booked)
        if (!going) return
        await pause(isDone ? everyMs * (0.5 + Math.random()) : 250)
      }
    }
  }
  const all = Array.from({ length: people }, one)
  const stop = async () => {
    going = false
    await Promise.all(all)
    return booked
  }
  return { booked, stop }
}

/** One try of one person, whatever comes of it. */
export async function bookOnce(web: Web, practice: Practice, slot: Slot, booked: Booked): Promise<void> {
  await tryOnce(web, slot.client.cookie, askToBook(practice, slot).body, booked)
}

/** @returns whether that attempt is over, booked or refused for good */
async function tryOnce(web: Web, cookie: string, body: unknown, booked: Booked): Promise<boolean> {
  try {
    const answer = await fetch(`${web.local}/api/portal/bookings`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: web.url },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await answer.text()
    booked.answers[answer.status] = (booked.answers[answer.status] ?? 0) + 1
    if (answer.status === 201) {
      booked.acknowledged.push({ id: JSON.parse(text).booking.id, at: performance.now() })
      return true
    }
    const isForNow = REFUSED_FOR_NOW.has(answer.status)
    if (!isForNow || !answer.headers.has('retry-after')) {
      booked.wrong.push(`${answer.status} ${text.slice(0, 160)}`)
    }
    return !isForNow
  } catch (trouble) {
    booked.answers.none = (booked.answers.none ?? 0) + 1
    booked.wrong.push(trouble instanceof Error ? `${trouble.name}: ${trouble.message}` : 'no answer')
    return false
  }
}

/** Seconds between two acknowledged bookings, at the longest. */
export function longestGap({ acknowledged }: Booked): number {
  const times = acknowledged.map(({ at }) => at)
  return Math.max(0, ...times.slice(1).map((at, index) => at - (times[index] ?? at))) / 1000
}
