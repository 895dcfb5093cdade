import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import type { Choices } from './Choices'

type Service = { id: string; slug: string; name: string }
type Therapist = { slug: string; displayName: string; services: string[] }

/** The published services and therapists, as this user may see them. */
export async function readChoices(payload: PanelProps['payload'], user: PanelUser): Promise<Choices> {
  const published = {
    user,
    overrideAccess: false,
    where: { published: { equals: true } },
    depth: 0,
    limit: 100,
  } as const
  const services = await payload.find<Service>({ collection: 'services', ...published })
  const therapists = await payload.find<Therapist>({ collection: 'therapists', ...published })
  const slugOf = new Map(services.docs.map(({ id, slug }) => [id, slug]))
  return {
    services: services.docs.map(({ slug, name }) => ({ slug, name })),
    therapists: therapists.docs.map(({ slug, displayName, services: given }) => ({
      slug,
      name: displayName,
      services: given.flatMap((id) => slugOf.get(id) ?? []),
    })),
    timeZone: await practiceZone(payload),
  }
}
