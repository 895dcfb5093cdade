import { DomainError } from '@/domain/errors'

/** Where the credits of a lot come from. */
export const LOT_SOURCES = ['pack', 'period', 'courtesy', 'replacement'] as const
export type LotSource = (typeof LOT_SOURCES)[number]

/** What a decision must know of a lot. Instants are epoch milliseconds; `expiresAt` null = never. */
export type Lot = {
  id: string
  creditType: string
  source: LotSource
  /** Minor units; null where nothing was paid. */
  paid: number | null
  available: number
  owes: number
  frozen: boolean
  expiresAt: number | null
  createdAt: number
}

/** A lot to be granted; its first entry carries `grantKey`. */
export type NewLot = {
  grantKey: string
  client: string
  creditType: string
  source: LotSource
  granted: number
  expiresAt: number | null
  evidence: string | null
  /** What was paid for it, in minor units; absent where nothing was asked. */
  paid?: { amount: number; currency: string }
}

export type Share = { lot: string; quantity: number }

/**
 * The lots that pay for a booking: soonest expiry first, courtesy before paid, oldest, then by id.
 * @returns shares that add up to `credits`; none for a service of 0 credits.
 * @throws DomainError insufficient_credits
 */
export function chooseLots(lots: Lot[], credits: number, creditType: string, startsAt: number): Share[] {
  const shares: Share[] = []
  let missing = credits
  for (const lot of lots.filter((each) => canPay(each, creditType, startsAt)).sort(bySpendingOrder)) {
    if (missing === 0) break
    const quantity = Math.min(lot.available, missing)
    shares.push({ lot: lot.id, quantity })
    missing -= quantity
  }
  if (missing > 0) {
    throw new DomainError('insufficient_credits', 'There are not enough credits for this session.', {
      facts: { credits, missing },
    })
  }
  return shares
}

/** Whether the lot's time has passed. */
export function isOver(lot: Pick<Lot, 'expiresAt'>, now: number): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= now
}

function canPay(lot: Lot, creditType: string, startsAt: number): boolean {
  const lives = lot.expiresAt === null || startsAt < lot.expiresAt
  return lot.creditType === creditType && lot.available > 0 && !lot.frozen && lives
}

function bySpendingOrder(a: Lot, b: Lot): number {
  const expiry = (lot: Lot) => lot.expiresAt ?? Number.POSITIVE_INFINITY
  const price = (lot: Lot) => (lot.source === 'courtesy' ? 0 : 1)
  if (expiry(a) !== expiry(b)) return expiry(a) < expiry(b) ? -1 : 1
  return price(a) - price(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
