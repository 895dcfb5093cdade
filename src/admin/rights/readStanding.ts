import type { PanelProps, PanelUser } from '../panel/PanelProps'

type Client = { erasedAt?: string | null; restrictedAt?: string | null }
type Erasure = { id: string; dueAt: string; takenBackAt?: string | null; doneAt?: string | null }

/** Whether a client is restricted or erased, and their newest erasure, as this user may see them. */
export async function readStanding(payload: PanelProps['payload'], user: PanelUser, client: string) {
  const read = { user, overrideAccess: false as const, depth: 0, limit: 1 }
  const [clients, erasures] = await Promise.all([
    payload.find<Client>({ ...read, collection: 'clients', where: { id: { equals: client } } }),
    payload.find<Erasure>({
      ...read,
      collection: 'erasures',
      where: { client: { equals: client } },
      sort: '-requestedAt',
    }),
  ])
  const [erasure] = erasures.docs
  const isWaiting = erasure !== undefined && !erasure.takenBackAt && !erasure.doneAt
  return {
    isErased: Boolean(clients.docs[0]?.erasedAt),
    isRestricted: Boolean(clients.docs[0]?.restrictedAt),
    dueAt: isWaiting ? erasure.dueAt : null,
    erasure: erasure?.id ?? null,
  }
}
