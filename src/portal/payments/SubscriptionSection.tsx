import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Plan, Subscription } from '../answers'
import { openBilling } from './changeSubscription'
import { hasEnded } from './hasEnded'
import { SubscriptionCard } from './SubscriptionCard'

const DONE = ['cancelled', 'resumed', 'changed', 'not', 'locked'] as const
type Done = (typeof DONE)[number]

type Props = { subscriptions: Subscription[]; plans: Plan[]; timeZone: string; done: unknown }

const isDone = (done: unknown): done is Done => DONE.includes(done as Done)

/** The subscription with what can be done about it, and the way to cards and invoices. */
export const SubscriptionSection = ({ subscriptions, plans, timeZone, done }: Props) => {
  const t = useTranslations('Payments')
  return (
    <section id="subscription" aria-labelledby="subscription-title" className="grid content-start gap-6">
      <h2 id="subscription-title">{t('subscription')}</h2>
      {isDone(done) && (
        <Notice tone={done === 'not' || done === 'locked' ? 'clay' : 'moss'}>{t(`done.${done}`)}</Notice>
      )}
      {subscriptions.every(hasEnded) && (
        <p className="text-soft">
          {t('noSubscription')} <LocalLink href="/prices">{t('prices')}</LocalLink>
        </p>
      )}
      {subscriptions.map((subscription) => (
        <SubscriptionCard key={subscription.id} {...{ subscription, plans, timeZone }} />
      ))}
      <div className="border-t border-line pt-6">
        <h3>{t('card')}</h3>
        <p className="mt-2 mb-4 text-soft">{t('cardText')}</p>
        <form action={openBilling}>
          <SubmitButton look="quiet">{t('billingPortal')}</SubmitButton>
        </form>
      </div>
    </section>
  )
}
