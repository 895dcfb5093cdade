import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'
import type { Plan, Subscription } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { dateWords } from '../time/timeWords'
import { hasEnded } from './hasEnded'
import { SubscriptionErrands } from './SubscriptionErrands'
import { SubscriptionState } from './SubscriptionState'

type Props = { subscription: Subscription; plans: Plan[]; timeZone: string }

/** What is subscribed to, when it renews or ends, and what can be done about it. */
export const SubscriptionCard = ({ subscription, plans, timeZone }: Props) => {
  const t = useTranslations('Payments')
  const locale = useLocale()
  const { status, currentPeriodEnd: end } = subscription
  // What was agreed to, whatever the plan says today; its name in the page's language while it is sold.
  const { credits, price, currency, interval } = subscription.terms
  const name = plans.find(({ slug }) => slug === subscription.plan)?.name ?? subscription.name
  const isOver = hasEnded(subscription)
  const date = end ? dateWords(end, { locale, timeZone }) : ''
  const title = `subscription-${subscription.id}`
  return (
    <Card labelledBy={title} className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={title}>{name}</h3>
        <Tag tone={status === 'active' || status === 'trialing' ? 'moss' : 'honey'}>
          {t(`status.${status}`)}
        </Tag>
      </div>
      <p className="text-soft">
        {t('terms', { credits, price: moneyWords(price, currency, locale) })}
        {interval && ` ${t(interval)}`}
      </p>
      {!isOver && end && <SubscriptionState {...{ subscription, end, date }} />}
      {!isOver && <SubscriptionErrands {...{ subscription, plans, date }} />}
    </Card>
  )
}
