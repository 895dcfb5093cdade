import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/ui/Card'
import type { Plan } from '../answers'
import { moneyWords } from '../time/moneyWords'

type Props = { plan: Plan; level: 3 | 4; children: ReactNode }

/** A plan with its price, what it gives, whether it renews, and the way to it. */
export const PlanOffer = ({ plan, level, children }: Props) => {
  const t = useTranslations('Prices')
  const locale = useLocale()
  const each = moneyWords(Math.round(plan.price / plan.credits), plan.currency, locale)
  const title = `plan-${plan.slug}`
  return (
    <Card labelledBy={title} className="grid h-full content-between gap-5">
      <div className="grid gap-3">
        {level === 3 ? <h3 id={title}>{plan.name}</h3> : <h4 id={title}>{plan.name}</h4>}
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="numeral text-[2.75rem]">{moneyWords(plan.price, plan.currency, locale)}</span>
          {plan.interval && <span className="text-soft">{t(plan.interval)}</span>}
        </p>
        <p className="text-soft">
          {t('credits', { credits: plan.credits })}
          {plan.credits > 1 && `, ${t('each', { price: each })}`}
        </p>
        {plan.trialDays > 0 && <p>{t('trial', { days: plan.trialDays, credits: plan.trialCredits })}</p>}
        <p className="text-s text-soft">{t(plan.interval ? `${plan.interval}Text` : 'packText')}</p>
      </div>
      {children}
    </Card>
  )
}
