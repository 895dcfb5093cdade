import type { CreditEntry } from '../answers'

export type LineKind =
  | 'bought'
  | 'period'
  | 'gift'
  | 'replaced'
  | 'held'
  | 'returned'
  | 'used'
  | 'forfeited'
  | 'restored'
  | 'expired'
  | 'revoked'
  | 'reinstated'

export type StatementLine = {
  key: string
  kind: LineKind
  at: string
  /** Signed change of the free credits; 0 where a held one met its end. */
  quantity: number
  available: number
  booking?: string
  /** The payment behind what was bought, taken back or given again, and what it bought. */
  payment?: string
  lot: string
}

const KINDS: Record<Exclude<CreditEntry['type'], 'grant' | 'reschedule'>, LineKind> = {
  hold: 'held',
  release: 'returned',
  use: 'used',
  forfeit: 'forfeited',
  restore: 'restored',
  expire: 'expired',
  revoke: 'revoked',
  reinstate: 'reinstated',
}

const kindOf = ({ type, key }: CreditEntry): LineKind | null => {
  if (type === 'reschedule') return null
  if (type !== 'grant') return KINDS[type]
  if (key.startsWith('grant:staff:')) return 'gift'
  if (key.startsWith('grant:sub:')) return 'period'
  return key.startsWith('grant:replace:') ? 'replaced' : 'bought'
}

const heldKey = (key: string) => key.slice(key.indexOf(':') + 1)

/**
 * A client's entries, oldest first, as lines a person reads, newest first. A release whose credit was used
 * or forfeited in the same breath is one line with it: the credit was never free in between. Moves change
 * nothing and have no line.
 */
export const statementLines = (entries: CreditEntry[]): StatementLine[] => {
  const ended = new Set(
    entries.filter(({ type }) => type === 'use' || type === 'forfeit').map(({ key }) => heldKey(key)),
  )
  const lines = entries.flatMap((entry): StatementLine[] => {
    const kind = kindOf(entry)
    if (!kind || (entry.type === 'release' && ended.has(heldKey(entry.key)))) return []
    const ends = entry.type === 'use' || entry.type === 'forfeit'
    const { key, at, available, booking, payment, lot } = entry
    return [{ key, kind, at, available, quantity: ends ? 0 : entry.quantity, booking, payment, lot }]
  })
  return lines.reverse()
}
