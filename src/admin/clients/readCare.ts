import type { PanelProps, PanelUser } from '../panel/PanelProps'

export type OwnTherapist = { slug: string; displayName: string }

/** The therapists whose own this client is, as this user may see them. */
export async function readCare(payload: PanelProps['payload'], user: PanelUser, client: string) {
  const { docs } = await payload.find<{ therapists?: OwnTherapist[] | null }>({
    collection: 'clients',
    user,
    overrideAccess: false,
    where: { id: { equals: client } },
    depth: 1,
    limit: 1,
  })
  return docs[0]?.therapists ?? []
}
