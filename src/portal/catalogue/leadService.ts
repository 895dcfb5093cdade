import type { Catalogue } from '../answers'

/** The service a visitor is shown times for before choosing one: what most therapists give for a credit. */
export const leadService = ({ services }: Catalogue) => {
  const weight = (service: Catalogue['services'][number]) =>
    service.therapists.length * 2 + (service.credits === 1 ? 1 : 0)
  return [...services].sort((one, other) => weight(other) - weight(one))[0]
}
