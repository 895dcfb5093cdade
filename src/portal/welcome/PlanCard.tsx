import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/ui/Card'
import type { Plan } from '../answers'
import { moneyWords } from '../time/moneyWords'

export const PlanCard = ({ plan }: { plan: Plan }) => {
  const t = useTranslations('Welcome')
  const locale = useLocale()
  const each = moneyWords(Math.round(plan.price / plan.credits), plan.currency, locale)
  return (
    <Card className="grid h-full content-start gap-3">
      <h3>{plan.name}</h3>
      <p>
        <span className="numeral text-[2.75rem]">{moneyWords(plan.price, plan.currency, locale)}</span>{' '}
        {plan.interval && <span className="text-soft">{t(plan.interval)}</span>}
      </p>
      <p className="text-soft">
        {t('planCredits', { credits: plan.credits })}
        {plan.credits > 1 && `, ${t('each', { price: each })}`}
      </p>
    </Card>
  )
}
