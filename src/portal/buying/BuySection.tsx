import { useLocale, useTranslations } from 'next-intl'
import { safeNext } from '@/domain/identity/safeNext'
import { Notice } from '@/ui/Notice'
import type { Plan } from '../answers'
import { moneyWords } from '../time/moneyWords'
import { KeptTime } from '../week/KeptTime'
import { BuyForm } from './BuyForm'
import { PlanOffers } from './PlanOffers'

/** As they stand in the address: a plan that was chosen before signing in, and where to go on afterwards. */
type Props = { plans: Plan[]; chosen: unknown; back: unknown }

/** Where credits are bought in the portal; what was chosen before stands first. */
export const BuySection = ({ plans, chosen, back }: Props) => {
  const t = useTranslations('Prices')
  const locale = useLocale()
  const plan = plans.find(({ slug }) => slug === chosen)
  const way = safeNext(back)
  return (
    <section id="buy" aria-labelledby="buy-title" className="later mt-14 border-t border-line pt-10">
      <h2 id="buy-title">{t('more')}</h2>
      <p className="mt-2 mb-8 text-soft">{t('moreText')}</p>
      <KeptTime next={way} />
      {plan && (
        <div className="mb-8">
          <Notice tone="moss" title={t('chosen', { name: plan.name })}>
            <p className="mb-4">
              {t('chosenText', {
                price: moneyWords(plan.price, plan.currency, locale),
                credits: plan.credits,
              })}
            </p>
            <BuyForm plan={plan} back={way} look="main" />
          </Notice>
        </div>
      )}
      <PlanOffers plans={plans.filter((one) => one !== plan)} isSignedIn back={way} level={3} />
    </section>
  )
}
