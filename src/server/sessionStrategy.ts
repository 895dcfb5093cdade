import type { AuthStrategy } from 'payload'
import type { AuthCollection } from '@/domain/identity/roles'
import { sessionOf, sidesOf } from '@/server/whoAsks'

/** Payload's strategy for one auth collection: the session row behind our own cookie, and nothing else. */
export function sessionStrategy(collection: AuthCollection): AuthStrategy {
  return {
    name: `${collection}-session`,
    authenticate: async ({ headers, payload, req }) => {
      const pathname = req ? (req.pathname ?? new URL(req.url ?? 'http://unknown/').pathname) : undefined
      for (const side of sidesOf(pathname)) {
        const session = await sessionOf(payload, side, headers)
        if (session) return { user: side === collection ? session.person : null }
      }
      return { user: null }
    },
  }
}
