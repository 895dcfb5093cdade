import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import type { Plan, Service } from '../answers'
import { PlanCard } from './PlanCard'
import { ServicePrices } from './ServicePrices'

type Props = { services: Service[]; plans: Plan[] }

/** Every price, from the plans themselves. */
export const PlanCards = ({ services, plans }: Props) => {
  const t = useTranslations('Welcome')
  return (
    <section id="prices" aria-labelledby="prices-title" className="border-t border-line py-14 lg:py-20">
      <h2 id="prices-title" className="text-xl">
        {t('prices')}
      </h2>
      <p className="mt-3 text-soft">{t('pricesLead')}</p>
      <ul className="mt-8 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
        {plans.map((plan) => (
          <li key={plan.slug}>
            <PlanCard plan={plan} />
          </li>
        ))}
      </ul>
      <ServicePrices services={services} />
      <p className="mt-8 flex flex-wrap gap-x-8 gap-y-3">
        <LocalLink href="/prices">{t('buy')}</LocalLink>
        <LocalLink href="/portal/book">{t('freeTimes')}</LocalLink>
      </p>
    </section>
  )
}
