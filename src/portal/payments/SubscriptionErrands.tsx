import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SelectField } from '@/ui/SelectField'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Plan, Subscription } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { changeSubscription } from './changeSubscription'

type Props = { subscription: Subscription; plans: Plan[]; date: string }

/** Another plan, an end, or taking that back; each says beforehand what will follow. */
export const SubscriptionErrands = ({ subscription, plans, date }: Props) => {
  const t = useTranslations('Payments')
  const locale = useLocale()
  const others = plans.filter(
    (one) =>
      one.kind === 'subscription' &&
      one.slug !== subscription.plan &&
      one.interval === subscription.terms.interval &&
      one.currency === subscription.terms.currency,
  )
  const options = others.map((one) => ({
    value: one.slug,
    label: t('planChoice', {
      name: one.name,
      price: moneyWords(one.price, one.currency, locale),
    }),
  }))
  const form = (errand: 'plan' | 'cancellation' | 'resumption', children: ReactNode) => (
    <form action={changeSubscription} className="grid justify-items-start gap-3 border-t border-line pt-5">
      <input type="hidden" name="subscription" value={subscription.id} />
      <input type="hidden" name="errand" value={errand} />
      {children}
    </form>
  )
  if (subscription.cancelAtPeriodEnd) {
    return form(
      'resumption',
      <>
        <p className="text-s text-soft">{t('resumeThen', { date })}</p>
        <SubmitButton look="quiet">{t('resume')}</SubmitButton>
      </>,
    )
  }
  return (
    <>
      {options[0] &&
        form(
          'plan',
          <>
            <SelectField name="plan" label={t('newPlan')} value={options[0].value} groups={[{ options }]} />
            <p className="text-s text-soft">{t('changeThen', { date })}</p>
            <SubmitButton look="quiet">{t('change')}</SubmitButton>
          </>,
        )}
      {form(
        'cancellation',
        <>
          <p className="text-s text-soft">{t('cancelThen', { date })}</p>
          <SubmitAfterAsking
            look="warn"
            question={t('cancelAsk')}
            consequence={t('cancelThen', { date })}
            confirm={t('cancel')}
            back={t('keep')}
          >
            {t('cancel')}
          </SubmitAfterAsking>
        </>,
      )}
    </>
  )
}
