import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { DoorButton } from './DoorButton'

/** Whether the plan on the screen has its price at the payment provider, and the making of it. */
export async function PlanActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const { docs } = await payload.find<{ stripePriceId?: string | null }>({
    collection: 'plans',
    user,
    overrideAccess: false,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
  })
  const t = wordsIn(i18n)
  const price = docs[0]?.stripePriceId
  return (
    <section className="trs-actions" aria-label={t('Money.plan')}>
      <p>{price ? t('Money.priceKnown', { price }) : t('Money.priceUnknown')}</p>
      <DoorButton label={t('Money.sync')} path={`/staff/plans/${id}/sync`} />
    </section>
  )
}
