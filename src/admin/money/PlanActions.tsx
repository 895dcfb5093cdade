import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { DoorButton } from './DoorButton'

/** Whether the plan on the screen has its price at the payment provider, and the making of it. */
export async function PlanActions({ id, user, payload }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<{ stripePriceId?: string | null }>({
    collection: 'plans',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
  })
  const price = docs[0]?.stripePriceId
  return (
    <section className="trs-actions" aria-label="Price at the provider">
      <p>{price ? `Known to the payment provider as ${price}.` : 'Not yet known to the payment provider.'}</p>
      <DoorButton label="Sync the price" path={`/staff/plans/${id}/sync`} />
    </section>
  )
}
