import type { PanelProps, PanelUser } from './PanelProps'

/** The ids of the therapist profiles that are this user's own. */
export async function ownProfiles(payload: PanelProps['payload'], user: PanelUser): Promise<string[]> {
  const { docs } = await payload.find<{ id: string }>({
    collection: 'therapists',
    user,
    overrideAccess: false,
    where: { user: { equals: user.id } },
    depth: 0,
  })
  return docs.map(({ id }) => id)
}
