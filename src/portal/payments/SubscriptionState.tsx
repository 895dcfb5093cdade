import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { When } from '@/ui/When'
import type { Subscription } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { openBilling } from './changeSubscription'

type Props = { subscription: Subscription; end: string; date: string }

/** What comes next of a subscription that goes on: money that is missing, its end, or the next payment. */
export const SubscriptionState = ({ subscription, end, date }: Props) => {
  const t = useTranslations('Payments')
  const locale = useLocale()
  const { status, cancelAtPeriodEnd, terms } = subscription
  if (status === 'past_due' || status === 'unpaid') {
    return (
      <Notice tone="clay">
        <p>{t('pastDueText')}</p>
        <form action={openBilling} className="mt-3">
          <SubmitButton>{t('settle')}</SubmitButton>
        </form>
      </Notice>
    )
  }
  const each = `${moneyWords(terms.price, terms.currency, locale)} ${terms.interval ? t(terms.interval) : ''}`
  const next = cancelAtPeriodEnd ? 'ends' : status === 'trialing' ? 'trialUntil' : 'renews'
  return (
    <p>
      <When at={end}>{t(next, { date, price: each.trim() })}</When>
    </p>
  )
}
