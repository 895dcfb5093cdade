import { ipPrefix } from '@/domain/identity/ipPrefix'
import { practiceMode } from '@/server/practiceMode'

/** Where a request comes from, as far as it can be believed. */
export type Visitor = { prefix: string; userAgent: string }

/**
 * In production the edge appends the peer it sees to X-Forwarded-For, so only the last entry is believed;
 * what a visitor writes there stands before it. Without an edge nobody is believed: one bucket for all.
 */
export function visitorOf(headers: Headers): Visitor {
  const peer = headers.get('x-forwarded-for')?.split(',').at(-1) ?? ''
  return {
    prefix: practiceMode() === 'production' ? ipPrefix(peer) : 'local',
    userAgent: (headers.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, ' ').slice(0, 120),
  }
}
