import type { PanelProps, PanelUser } from '../panel/PanelProps'

type Lot = { available: number; held: number; frozen?: boolean | null; expiresAt?: string | null }

/** A client's free and held credits of all types: what stands in lots that are neither frozen nor over. */
export async function readBalance(payload: PanelProps['payload'], user: PanelUser, client: string) {
  const { docs } = await payload.find<Lot>({
    collection: 'credit-lots',
    user,
    overrideAccess: false,
    where: {
      client: { equals: client },
      or: [{ available: { greater_than: 0 } }, { held: { greater_than: 0 } }],
    },
    depth: 0,
    limit: 100,
  })
  const counts = ({ frozen, expiresAt }: Lot) =>
    !frozen && !(expiresAt && Date.parse(expiresAt) <= Date.now())
  return {
    available: docs.filter(counts).reduce((sum, lot) => sum + lot.available, 0),
    held: docs.reduce((sum, lot) => sum + lot.held, 0),
  }
}
