import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'
import type { Plan, Service } from '../answers'
import { moneyWords } from '../time/money'
import { ServicePrices } from './ServicePrices'

type Props = { services: Service[]; plans: Plan[] }

/** Every price, from the plans themselves. */
export const PlanCards = ({ services, plans }: Props) => {
  const t = useTranslations('Welcome')
  const locale = useLocale()
  return (
    <section id="prices" aria-labelledby="prices-title" className="border-t border-line py-14 lg:py-20">
      <h2 id="prices-title" className="text-xl">
        {t('prices')}
      </h2>
      <p className="mt-3 text-soft">{t('pricesLead')}</p>
      <ul className="mt-8 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <li key={plan.slug}>
            <Card className="grid h-full content-start gap-3">
              <h3>{plan.name}</h3>
              <p>
                <span className="numeral text-[2.75rem]">{moneyWords(plan.price, plan.currency, locale)}</span>{' '}
                {plan.interval && <span className="text-soft">{t('aMonth')}</span>}
              </p>
              <p className="text-soft">
                {t('planCredits', { credits: plan.credits })}
                {plan.credits > 1 && `, ${t('each', { price: moneyWords(Math.round(plan.price / plan.credits), plan.currency, locale) })}`}
              </p>
            </Card>
          </li>
        ))}
      </ul>
      <ServicePrices services={services} />
      <p className="mt-8">
        <LocalLink href="/portal/book">{t('freeTimes')}</LocalLink>
      </p>
    </section>
  )
}
