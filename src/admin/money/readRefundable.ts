import type { PanelProps, PanelUser } from '../panel/PanelProps'

type Lot = {
  id: string
  granted: number
  available: number
  held: number
  used: number
  revoked: number
  owes: number
  paid?: number | null
  currency?: string | null
  source: string
}

/** A lot that still has credits whose money can go back; amounts in minor units. */
export type Refundable = {
  id: string
  granted: number
  available: number
  held: number
  left: number
  paid: number
  currency: string
}

/** What a payment bought, as far as something of it is left to refund. */
export async function readRefundable(payload: PanelProps['payload'], user: PanelUser, evidence: string) {
  const { docs } = await payload.find<Lot>({
    collection: 'credit-lots',
    user,
    overrideAccess: false,
    where: { evidence: { equals: evidence }, source: { in: ['pack', 'period'] } },
    depth: 0,
    limit: 20,
  })
  return docs.flatMap(({ id, granted, available, held, revoked, owes, paid, currency }): Refundable[] => {
    const left = granted - revoked - owes
    return left > 0 && paid && currency ? [{ id, granted, available, held, left, paid, currency }] : []
  })
}
