import type { AuthCollection } from './roles'

/** How long a sign-in lasts without a request, and at the longest. */
export const SESSION_LIFE: Record<AuthCollection, { idleMinutes: number; hours: number }> = {
  users: { idleMinutes: 15, hours: 8 },
  clients: { idleMinutes: 30, hours: 12 },
}

/** `lastSeenAt` is written at most this often. */
export const TOUCH_SECONDS = 60

type Life = { collection: AuthCollection; lastSeenAt: number; expiresAt: number }

/** When the session ends if nothing more is asked of it: idle or at its longest. Epoch milliseconds. */
export function sessionEndsAt({ collection, lastSeenAt, expiresAt }: Life): number {
  return Math.min(expiresAt, lastSeenAt + SESSION_LIFE[collection].idleMinutes * 60_000)
}
