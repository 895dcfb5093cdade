import { hasRole } from '@/domain/identity/roles'
import { readSubscriptionWay } from '@/server/payments/readMoneyWay'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { MoneyWay } from './MoneyWay'

/** Where the money of the subscription on the screen has gone. */
export async function SubscriptionActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const way = await readSubscriptionWay(payload as never, id)
  if (!way) return null
  return (
    <section className="trs-actions" aria-label={wordsIn(i18n)('Money.subscription')}>
      <MoneyWay way={way} timeZone={await practiceZone(payload)} i18n={i18n} />
    </section>
  )
}
