import type { Catalogue } from '../answers'

/** What is no longer on offer keeps its slug for a name. */
export const serviceName = (catalogue: Catalogue, slug: string) =>
  catalogue.services.find((service) => service.slug === slug)?.name ?? slug

export const therapistName = (catalogue: Catalogue, slug: string) =>
  catalogue.therapists.find((therapist) => therapist.slug === slug)?.displayName ?? slug
