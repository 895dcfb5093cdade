import type { PanelProps, PanelUser } from '../panel/PanelProps'

export type TherapistChoice = { slug: string; displayName: string }

/** All therapists of the practice, by name. */
export async function readTherapists(payload: PanelProps['payload'], user: PanelUser) {
  const { docs } = await payload.find<TherapistChoice>({
    collection: 'therapists',
    user,
    overrideAccess: false,
    sort: 'displayName',
    limit: 100,
    depth: 0,
  })
  return docs.map(({ slug, displayName }) => ({ slug, displayName }))
}
