import { DomainError } from '@/domain/errors'

/** How a client stands: `restricted` on their own wish (Art. 18 GDPR), `erasing` while an erasure waits. */
export type Standing = { restricted: boolean; erasing: boolean }

/** What may be done with somebody's data beyond keeping it and what is owed to them. */
export const ACTIVITIES = ['book', 'buy', 'write', 'hand_over', 'tell'] as const
export type Activity = (typeof ACTIVITIES)[number]

/**
 * What each standing stops. Never stopped: to sign in, to see and take the own data, to have it corrected, to
 * move, cancel and hold what is booked, the record of that, and notices that must be told. Whoever is about
 * to be erased still writes and is written to: both have something to say to the end.
 */
const STOPPED: Record<Activity, Standing> = {
  book: { restricted: true, erasing: true },
  buy: { restricted: true, erasing: true },
  write: { restricted: true, erasing: false },
  hand_over: { restricted: true, erasing: true },
  tell: { restricted: true, erasing: false },
}

/** @returns whether somebody's standing leaves an activity open */
export function isOpenTo(standing: Standing, activity: Activity): boolean {
  return causeOf(standing, activity) === null
}

/** @throws DomainError locked, with what to do about it */
export function refuseStopped(standing: Standing, activity: Activity): void {
  const cause = causeOf(standing, activity)
  if (cause) throw new DomainError('locked', WORDS[cause])
}

function causeOf(standing: Standing, activity: Activity): keyof Standing | null {
  const stops = STOPPED[activity]
  if (standing.restricted && stops.restricted) return 'restricted'
  return standing.erasing && stops.erasing ? 'erasing' : null
}

const WORDS: Record<keyof Standing, string> = {
  restricted: 'The use of this client’s data is restricted. It is lifted under settings.',
  erasing: 'This account is to be erased. Take that back first, under settings.',
}
