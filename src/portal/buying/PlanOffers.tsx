import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { EmptyState } from '@/ui/EmptyState'
import type { Plan } from '../answers'
import { BuyForm } from './BuyForm'
import { buyAddress } from './buyAddress'
import { PlanOffer } from './PlanOffer'

type Props = {
  plans: Plan[]
  /** Who is not signed in is led to the sign-in, and from there to the plan that was chosen. */
  isSignedIn: boolean
  back?: string | undefined
  /** Of the headings over the kinds of plans. */
  level?: 2 | 3
}

/** Every plan there is, packs first, each with its way to be bought. */
export const PlanOffers = ({ plans, isSignedIn, back, level = 2 }: Props) => {
  const t = useTranslations('Prices')
  if (plans.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  const kinds = [
    { title: t('packs'), of: plans.filter(({ kind }) => kind === 'pack') },
    { title: t('subscriptions'), of: plans.filter(({ kind }) => kind === 'subscription') },
  ]
  return (
    <div className="grid gap-10">
      {kinds
        .filter(({ of }) => of.length > 0)
        .map(({ title, of }) => (
          <div key={title}>
            {level === 2 ? <h2 className="text-l">{title}</h2> : <h3 className="text-l">{title}</h3>}
            <ul className="mt-5 grid gap-6 md:grid-cols-2 lg:grid-cols-3">
              {of.map((plan) => (
                <li key={plan.slug}>
                  <PlanOffer plan={plan} level={level === 2 ? 3 : 4}>
                    {isSignedIn ? <BuyForm plan={plan} back={back} /> : <SignInToBuy plan={plan} />}
                  </PlanOffer>
                </li>
              ))}
            </ul>
          </div>
        ))}
      <p className="text-s text-soft">{t('secure')}</p>
    </div>
  )
}

const SignInToBuy = ({ plan }: { plan: Plan }) => {
  const t = useTranslations('Prices')
  const next = localPath(useLocale(), buyAddress(plan.slug))
  return (
    <p>
      <LocalLink
        href={`/sign-in?next=${encodeURIComponent(next)}`}
        className={buttonClass('quiet')}
        aria-label={t('signInThis', { name: plan.name })}
      >
        {t('signIn')}
      </LocalLink>
    </p>
  )
}
